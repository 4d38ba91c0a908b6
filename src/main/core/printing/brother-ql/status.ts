import type { PrinterTrouble } from '#shared/domain/print-job.ts';
import type { Media } from './media.ts';

/** What a Brother QL printer says, asked (`reply`) or by itself. */
export type QlStatus = {
  readonly kind: 'reply' | 'completed' | 'error' | 'notification' | 'phase' | 'other';
  readonly trouble: PrinterTrouble | null;
  readonly widthMm: number;
  /** 0 for endless tape. */
  readonly lengthMm: number;
  readonly paper: 'none' | 'tape' | 'labels' | 'other';
};

const size = 32;
const head = [0x80, 0x20, 0x42] as const;
const kinds: ReadonlyMap<number | undefined, QlStatus['kind']> = new Map([
  [0x00, 'reply'],
  [0x01, 'completed'],
  [0x02, 'error'],
  [0x05, 'notification'],
  [0x06, 'phase'],
]);
const papers: ReadonlyMap<number | undefined, QlStatus['paper']> = new Map([
  [0x00, 'none'],
  [0x0a, 'tape'],
  [0x0b, 'labels'],
]);

const troubleOf = (first: number, second: number): PrinterTrouble | null => {
  if ((second & 0x10) !== 0) return 'cover-open';
  if ((first & 0x03) !== 0 || (second & 0x40) !== 0) return 'paper-out';
  if ((second & 0x01) !== 0) return 'wrong-paper';
  if ((first & 0x10) !== 0) return 'busy';
  return first !== 0 || second !== 0 ? 'error' : null;
};

const statusOf = (bytes: Uint8Array): QlStatus => ({
  kind: kinds.get(bytes[18]) ?? 'other',
  trouble: troubleOf(bytes[8] ?? 0, bytes[9] ?? 0),
  widthMm: bytes[10] ?? 0,
  paper: papers.get(bytes[11]) ?? 'other',
  lengthMm: bytes[17] ?? 0,
});

/** Reads the 32 bytes of each status from a stream that may break anywhere; whatever does not begin like one is passed over. */
export const createStatusReader = (): ((piece: Uint8Array) => ReadonlyArray<QlStatus>) => {
  let pending = Buffer.alloc(0);
  return (piece) => {
    pending = Buffer.concat([pending, piece]);
    const found: QlStatus[] = [];
    for (;;) {
      const at = pending.indexOf(Uint8Array.from(head));
      // The last two bytes may be the beginning of the next.
      if (at < 0) {
        pending = pending.subarray(Math.max(0, pending.length - head.length + 1));
        return found;
      }
      pending = pending.subarray(at);
      if (pending.length < size) return found;
      found.push(statusOf(pending));
      pending = pending.subarray(size);
    }
  };
};

/** Whether this very roll lies in the printer: null when it does. */
export const paperTrouble = (status: QlStatus, media: Media): PrinterTrouble | null => {
  if (status.paper === 'none') return 'paper-out';
  const kind = media.lengthMm === 0 ? 'tape' : 'labels';
  const fits =
    status.paper === kind &&
    status.widthMm === media.widthMm &&
    (kind === 'tape' || Math.abs(status.lengthMm - media.lengthMm) <= 1);
  return fits ? null : 'wrong-paper';
};
