import type { PrinterTrouble } from '#shared/domain/print-job.ts';

/** One open connection to a printer, whatever it runs over. Reads all the time, also while it writes. */
export type Link = {
  readonly write: (bytes: Uint8Array) => void;
  /** Each piece that comes, those from before the call first; null, as the last, when the printer hung up or is gone. */
  readonly listen: (listener: (piece: Uint8Array | null) => void) => void;
  /**
   * Says that nothing more comes and waits until all has left and the printer closes, at the latest for the given time. Bytes
   * still under way are lost then, so it is called when all are confirmed or nobody waits for them any more.
   */
  readonly finish: (milliseconds: number) => Promise<void>;
};

/** Opens a connection within the given milliseconds; what keeps it from that is a trouble of the printer. */
export type OpenLink = (
  milliseconds: number,
) => Promise<{ readonly ok: true; readonly value: Link } | { readonly ok: false; readonly code: PrinterTrouble }>;
