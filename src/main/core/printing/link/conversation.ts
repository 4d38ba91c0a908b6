import type { Link } from './link.ts';

/** Why a wait for a reply ended without one. */
export type NoReply = 'time-out' | 'closed';

/** Questions and answers over one connection; answers are seen one by one, in order. */
export type Conversation<Reply> = {
  readonly say: (bytes: Uint8Array) => void;
  /** The next replies, each seen once, until `choose` answers something; `closed` when the printer hung up. */
  readonly waitFor: <T>(choose: (reply: Reply) => T | undefined, milliseconds: number) => Promise<T | NoReply>;
  /** Passes over what came so far, so that it cannot be taken for the answer to the next question. */
  readonly forget: () => void;
};

/** Begins a conversation in the language that `read` understands. */
export const converse = <Reply>(link: Link, read: (piece: Uint8Array) => ReadonlyArray<Reply>): Conversation<Reply> => {
  const replies: Reply[] = [];
  let closed = false;
  let changed: (() => void) | null = null;
  link.listen((piece) => {
    if (piece === null) closed = true;
    else replies.push(...read(piece));
    changed?.();
  });
  const nextChange = (deadline: number): Promise<'changed' | 'time-out'> =>
    new Promise((done) => {
      const alarm = setTimeout(() => done('time-out'), Math.max(0, deadline - performance.now()));
      changed = () => {
        clearTimeout(alarm);
        done('changed');
      };
    });
  return {
    say: link.write,
    waitFor: async (choose, time) => {
      const deadline = performance.now() + time;
      for (;;) {
        for (let reply = replies.shift(); reply !== undefined; reply = replies.shift()) {
          const chosen = choose(reply);
          if (chosen !== undefined) return chosen;
        }
        if (closed) return 'closed';
        if ((await nextChange(deadline)) === 'time-out') return 'time-out';
      }
    },
    forget: () => {
      replies.length = 0;
    },
  };
};
