import type { PrinterTrouble } from '#shared/domain/print-job.ts';
import type { Condition } from '../condition.ts';

/** What a printer sends back, told apart by bit patterns because much of it comes unasked. */
export type Reply =
  /** Answer to one DLE EOT; which one, only the order tells. */
  | { readonly kind: 'real-time'; readonly bits: number }
  /** Automatic status (GS a). */
  | { readonly kind: 'automatic'; readonly condition: Condition }
  /** Answer to GS r 1. */
  | { readonly kind: 'paper'; readonly condition: Condition }
  /** A process id come back: everything before it is on paper. */
  | { readonly kind: 'process'; readonly id: string };

const worst = (coverOpen: boolean, paperOut: boolean, error: boolean, offline: boolean): PrinterTrouble | null => {
  if (coverOpen) return 'cover-open';
  if (paperOut) return 'paper-out';
  if (error) return 'error';
  return offline ? 'offline' : null;
};

/** The condition told by the four answers to DLE EOT 1, 2, 3, 4 (bits as in Epson's reference). */
export const conditionOf = (printer: number, offline: number, error: number, paper: number): Condition => ({
  trouble: worst(
    (offline & 0x04) !== 0,
    (offline & 0x20) !== 0 || (paper & 0x60) !== 0,
    (offline & 0x40) !== 0 || (error & 0x6c) !== 0,
    (printer & 0x08) !== 0,
  ),
  paperNearEnd: (paper & 0x0c) !== 0,
});

const automatic = (first: number, second: number, third: number): Condition => ({
  trouble: worst((first & 0x20) !== 0, (third & 0x0c) !== 0, (second & 0x2c) !== 0, (first & 0x08) !== 0),
  paperNearEnd: (third & 0x03) !== 0,
});

const paper = (bits: number): Condition => ({
  trouble: worst(false, (bits & 0x0c) !== 0, false, false),
  paperNearEnd: (bits & 0x03) !== 0,
});

// Each of its two sensors has two bits, and both say the same; any other byte is no answer to GS r 1.
const paperAnswers: ReadonlySet<number> = new Set([0x00, 0x03, 0x0c, 0x0f]);

// Blocks begin with one of these and end with NUL; the longest known (a model name) has 80 bytes.
const blockHeaders: ReadonlySet<number> = new Set([0x35, 0x37, 0x3b, 0x3d, 0x5f]);
const longestBlock = 82;

type Step = { readonly taken: number; readonly reply: Reply | null };
const skip = (taken: number): Step => ({ taken, reply: null });

const readBlock = (bytes: Uint8Array): Step | 'incomplete' => {
  const end = bytes.indexOf(0);
  if (end < 0) return bytes.length < longestBlock ? 'incomplete' : skip(1);
  if (bytes[0] !== 0x37 || bytes[1] !== 0x22 || end !== 6) return skip(end > longestBlock ? 1 : end + 1);
  return { taken: 7, reply: { kind: 'process', id: String.fromCharCode(...bytes.subarray(2, 6)) } };
};

const readOne = (bytes: Uint8Array): Step | 'incomplete' => {
  const first = bytes[0] ?? 0;
  if (blockHeaders.has(first)) return readBlock(bytes);
  if ((first & 0x93) === 0x12) return { taken: 1, reply: { kind: 'real-time', bits: first } };
  if ((first & 0x93) === 0x10) {
    const rest = bytes.subarray(1, 4);
    if (rest.some((byte) => (byte & 0x90) !== 0)) return skip(1);
    if (rest.length < 3) return 'incomplete';
    return { taken: 4, reply: { kind: 'automatic', condition: automatic(first, rest[0] ?? 0, rest[1] ?? 0) } };
  }
  if (paperAnswers.has(first)) return { taken: 1, reply: { kind: 'paper', condition: paper(first) } };
  // Flow control (11, 13) and anything unknown says nothing about a badge.
  return skip(1);
};

/** Reads replies from a stream that may break anywhere; call it with each piece as it comes. Nonsense is passed over. */
export const createReplyReader = (): ((piece: Uint8Array) => ReadonlyArray<Reply>) => {
  let pending = new Uint8Array(0);
  return (piece) => {
    const bytes = new Uint8Array(pending.length + piece.length);
    bytes.set(pending);
    bytes.set(piece, pending.length);
    const replies: Reply[] = [];
    let at = 0;
    while (at < bytes.length) {
      const step = readOne(bytes.subarray(at));
      if (step === 'incomplete') break;
      if (step.reply !== null) replies.push(step.reply);
      at += step.taken;
    }
    pending = bytes.slice(at);
    return replies;
  };
};
