import type { GreyImage } from '#shared/contract/badge.ts';
import type { PrinterState, PrinterTrouble } from '#shared/domain/print-job.ts';
import type { PrintHead } from '#shared/domain/printer-target.ts';

/** What became of a badge that was sent. */
export type PrintOutcome =
  | { readonly kind: 'printed'; readonly paperNearEnd: boolean }
  /** Not one byte of the badge left: it may be tried again. */
  | { readonly kind: 'not-started'; readonly trouble: PrinterTrouble }
  /** The image never came; nothing was sent. */
  | { readonly kind: 'not-rendered' }
  /** A spooler took it, and nobody will tell what becomes of it. */
  | { readonly kind: 'handed-over' }
  /** Withdrawn by `begin`. */
  | { readonly kind: 'withdrawn' }
  /**
   * Something left, nothing was confirmed: only a person can tell whether a badge came out.
   * `later` tells whether the confirmation came after all (the paper was refilled); it ends at the latest with `letGo`.
   */
  | { readonly kind: 'unknown'; readonly trouble: PrinterTrouble; readonly later: Promise<boolean> };

/** Brings badges to paper, one after the other in the order of the calls. */
export type Printer = {
  readonly head: PrintHead;
  /**
   * The image may still be drawn while the printer is asked how it is. `begin` is called once, right before the first byte of the badge leaves; when it answers false nothing is sent, and
   * when it throws nothing is sent either and the error goes to the caller.
   */
  readonly print: (jobId: string, image: Promise<GreyImage>, begin: () => boolean) => Promise<PrintOutcome>;
  readonly check: () => Promise<PrinterState>;
  /** The badge before was cut off: brings the printer back before the next one. */
  readonly expectSpoiltPaper: () => void;
  /** Stops waiting for a late confirmation. */
  readonly letGo: () => void;
};

/** How long a printer may take, in milliseconds. */
export type PrinterPatience = {
  readonly connect: number;
  /** For an answer to a question of state. */
  readonly answer: number;
  /** Between two attempts to bring it back after a badge that was cut off, and for all of them. */
  readonly bringBackEach: number;
  readonly bringBack: number;
  /** For the process id after a printer without one has answered GS r. */
  readonly processId: number;
  /** On top of what length and speed of the badge ask for. */
  readonly spare: number;
  /** For a late confirmation of a badge whose fate is unknown. */
  readonly late: number;
  /** For the printer to close a connection that is done with. */
  readonly close: number;
};

export const usualPatience: PrinterPatience = {
  connect: 3_000,
  answer: 2_000,
  bringBackEach: 1_000,
  bringBack: 10_000,
  processId: 1_000,
  spare: 4_500,
  late: 60_000,
  close: 500,
};
