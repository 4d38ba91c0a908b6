/** Keeps what comes until somebody listens. */
export type Inbox = {
  readonly put: (piece: Uint8Array) => void;
  /** Nothing more comes; said once, however often it is called. */
  readonly end: () => void;
  readonly listen: (listener: (piece: Uint8Array | null) => void) => void;
};

/** An empty inbox for one listener. */
export const createInbox = (): Inbox => {
  const kept: Array<Uint8Array | null> = [];
  let listener: ((piece: Uint8Array | null) => void) | null = null;
  let ended = false;
  const give = (piece: Uint8Array | null): void => {
    if (ended) return;
    ended = piece === null;
    if (listener === null) kept.push(piece);
    else listener(piece);
  };
  return {
    put: give,
    end: () => give(null),
    listen: (next) => {
      listener = next;
      for (const piece of kept.splice(0)) next(piece);
    },
  };
};
