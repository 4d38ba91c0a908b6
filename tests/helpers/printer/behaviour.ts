import type { GreyImage } from '#shared/contract/badge.ts';

/** How a simulated printer is and misbehaves. */
export type Behaviour = {
  readonly paper: 'ok' | 'near-end' | 'out';
  readonly coverOpen: boolean;
  readonly error: boolean;
  /** The paper runs out, once, when this many bytes of all connections were executed. */
  readonly paperOutAtByte: number | null;
  /** Hangs up with RST when this many bytes of a connection have come. */
  readonly resetAtByte: number | null;
  /** Stops reading, and answers nothing more, before this many bytes of a connection have come; reads on when it is null again. */
  readonly deafFromByte: number | null;
  readonly closesAtOnce: boolean;
  readonly answerDelay: number;
  /** Says something unasked this often while data comes in. */
  readonly chattersWhileReceiving: boolean;
  /** ESC/POS: knows GS ( H. Brother: tells when a page is completed. */
  readonly processIds: boolean;
  /** ESC/POS: answers GS r. */
  readonly paperStatus: boolean;
  /** Answers questions of state at all. */
  readonly answersStatus: boolean;
  /** Greets with this. */
  readonly nonsense: Uint8Array | null;
  readonly bytesPerSecond: number;
  /** Feeding speed; 203 dpi has 8 dots a millimetre. */
  readonly dotsPerSecond: number;
  readonly cutMilliseconds: number;
  /** Brother: the roll in the printer, in millimetres; length 0 for endless tape. */
  readonly roll: { readonly widthMm: number; readonly lengthMm: number };
};

/** A printer with nothing wrong and no time lost. */
export const sound: Behaviour = {
  paper: 'ok',
  coverOpen: false,
  error: false,
  paperOutAtByte: null,
  resetAtByte: null,
  deafFromByte: null,
  closesAtOnce: false,
  answerDelay: 0,
  chattersWhileReceiving: false,
  processIds: true,
  paperStatus: true,
  answersStatus: true,
  nonsense: null,
  bytesPerSecond: Number.POSITIVE_INFINITY,
  dotsPerSecond: Number.POSITIVE_INFINITY,
  cutMilliseconds: 0,
  roll: { widthMm: 62, lengthMm: 0 },
};

/** What a simulated printer can do, whatever its language. */
export type Body = {
  readonly now: () => Behaviour;
  readonly stopped: () => boolean;
  /** Resolves as soon as nothing stops it. */
  readonly untilSound: () => Promise<void>;
  readonly say: (...bytes: number[]) => void;
  readonly feed: (rows: number) => Promise<void>;
  /** A badge falls out. */
  readonly cutOff: (image: GreyImage) => Promise<void>;
};

/** The first command in a printer's memory: how many bytes it has and what it does. */
export type Step = {
  readonly taken: number;
  /** Whether it waits while the printer is stopped. */
  readonly waits: boolean;
  readonly run: () => Promise<void> | void;
};

/** One command language as its maker's manual describes it. */
export type Brain = {
  /** Looks at what just came, answers what is answered at once, and gives back what stays in the memory. */
  readonly arrived: (memory: Uint8Array, piece: Uint8Array) => Uint8Array;
  /** The first command of the memory; null when more must come first. */
  readonly next: (memory: Uint8Array) => Step | null;
  /** The printer's state changed. */
  readonly stateChanged: () => void;
  readonly chatter: () => void;
  /** Whether a badge begins in these bytes. */
  readonly beginsBadge: (piece: Uint8Array) => boolean;
};

/** A number when the condition holds, else 0. */
export const flag = (condition: boolean, bits: number): number => (condition ? bits : 0);
