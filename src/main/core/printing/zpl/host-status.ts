import type { PrinterTrouble } from '#shared/domain/print-job.ts';
import type { Condition } from '../condition.ts';

/** What a ZPL printer answers to ~HS (ZPL II Programming Guide), as far as badges depend on it. */
export type HostStatus = {
  readonly paperOut: boolean;
  readonly paused: boolean;
  readonly headUp: boolean;
  readonly ribbonOut: boolean;
  /** Memory lost, head too hot or too cold, or in its diagnostic mode, in which it prints bytes in place of labels. */
  readonly failing: boolean;
  readonly bufferFull: boolean;
  /** Formats that came whole and are not printed. */
  readonly formatsWaiting: number;
  /** A format has begun and not ended. */
  readonly formatBegun: boolean;
  readonly labelsRemaining: number;
};

const stx = 0x02;
const etx = 0x03;
// The longest line of an answer has 50 characters; whatever is longer is none.
const longestLine = 120;

const flag = (field: string | undefined): boolean => field === '1';

const statusOf = (first: ReadonlyArray<string>, second: ReadonlyArray<string>): HostStatus => ({
  paperOut: flag(first[1]),
  paused: flag(first[2]),
  formatsWaiting: Number(first[4]),
  bufferFull: flag(first[5]),
  formatBegun: flag(first[7]),
  failing: flag(first[6]) || flag(first[9]) || flag(first[10]) || flag(first[11]),
  headUp: flag(second[2]),
  ribbonOut: flag(second[3]),
  labelsRemaining: Number(second[8]),
});

const isFirst = (fields: ReadonlyArray<string>): boolean =>
  fields.length === 12 && fields.every((field) => /^\d+$/u.test(field));
const isSecond = (fields: ReadonlyArray<string>): boolean =>
  fields.length === 11 && fields.every((field) => /^\w+$/u.test(field)) && /^\d{1,8}$/u.test(fields[8] ?? '');

/**
 * Reads answers to ~HS from a stream that may break anywhere: three lines between STX and ETX each. Whatever else comes
 * (alerts, answers to others' questions) is passed over.
 */
export const createHostStatusReader = (): ((piece: Uint8Array) => ReadonlyArray<HostStatus>) => {
  let line: string | null = null;
  let lines: ReadonlyArray<string>[] = [];
  const endLine = (text: string): HostStatus | null => {
    lines = [...lines, text.split(',')].slice(-3);
    const [first, second, third] = lines;
    if (first === undefined || second === undefined || third?.length !== 2) return null;
    return isFirst(first) && isSecond(second) ? statusOf(first, second) : null;
  };
  return (piece) => {
    const found: HostStatus[] = [];
    for (const byte of piece) {
      if (byte === stx) line = '';
      else if (byte === etx && line !== null) {
        const status = endLine(line);
        if (status !== null) found.push(status);
        line = null;
      } else if (line !== null) line = line.length < longestLine ? line + String.fromCharCode(byte) : null;
    }
    return found;
  };
};

const troubleOf = (status: HostStatus): PrinterTrouble | null => {
  if (status.headUp) return 'cover-open';
  if (status.paperOut) return 'paper-out';
  if (status.ribbonOut || status.failing) return 'error';
  return status.paused ? 'offline' : null;
};

/** What the status means for a badge; ZPL printers do not tell that their paper nears its end. */
export const conditionOf = (status: HostStatus): Condition => ({ trouble: troubleOf(status), paperNearEnd: false });

/** Nothing is waiting, begun or under way. */
export const isIdle = ({ formatsWaiting, formatBegun, labelsRemaining }: HostStatus): boolean =>
  formatsWaiting === 0 && !formatBegun && labelsRemaining === 0;
