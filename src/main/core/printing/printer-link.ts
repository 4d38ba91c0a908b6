import { connect } from 'node:net';
import { createReplyReader, type Reply } from './replies.ts';

/** Why a wait for a reply ended without one. */
export type NoReply = 'time-out' | 'closed';

/** One open connection to a printer. Reads all the time, also while it writes. */
export type PrinterLink = {
  readonly write: (bytes: Uint8Array) => void;
  /** The next replies, each seen once, until `choose` answers something; `closed` when the printer hung up. */
  readonly waitFor: <T>(choose: (reply: Reply) => T | undefined, milliseconds: number) => Promise<T | NoReply>;
  /**
   * Says that nothing more comes and waits until the printer closes, at the latest for the given time. Bytes still under
   * way are lost then, so it is called when all are confirmed or nobody waits for them any more.
   */
  readonly finish: (milliseconds: number) => Promise<void>;
};

/** Connects within the given time; null when the printer cannot be reached. */
export const openLink = (host: string, port: number, milliseconds: number): Promise<PrinterLink | null> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, noDelay: true, allowHalfOpen: true });
    const read = createReplyReader();
    const replies: Reply[] = [];
    let closed = false;
    let changed: (() => void) | null = null;
    const timer = setTimeout(() => {
      socket.destroy();
      resolve(null);
    }, milliseconds);

    socket.on('data', (piece) => {
      replies.push(...read(piece));
      changed?.();
    });
    const hangUp = (): void => {
      closed = true;
      changed?.();
    };
    socket.on('end', hangUp);
    socket.on('close', () => {
      clearTimeout(timer);
      hangUp();
      resolve(null);
    });
    // A reset is followed by 'close', which is all that matters here.
    socket.on('error', hangUp);

    const nextChange = (deadline: number): Promise<'changed' | 'time-out'> =>
      new Promise((done) => {
        const alarm = setTimeout(() => done('time-out'), Math.max(0, deadline - performance.now()));
        changed = () => {
          clearTimeout(alarm);
          done('changed');
        };
      });

    const link: PrinterLink = {
      write: (bytes) => {
        if (!closed) socket.write(bytes);
      },
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
      finish: (time) =>
        new Promise((done) => {
          const alarm = setTimeout(() => socket.destroy(), time);
          socket.once('close', () => {
            clearTimeout(alarm);
            done();
          });
          socket.end();
          if (socket.destroyed) {
            clearTimeout(alarm);
            done();
          }
        }),
    };
    socket.once('connect', () => {
      clearTimeout(timer);
      resolve(link);
    });
  });
