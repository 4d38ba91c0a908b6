import type { Link } from '#core/printing/link/link.ts';

/** What came back to one question, and after how many milliseconds the first of it. */
export type Answer = { readonly bytes: Uint8Array; readonly milliseconds: number | null };

/** Asks a printer one thing after the other and keeps all that it answers. */
export type Exchange = {
  /** Collects until `enough` bytes came, or nothing more for the patience of the exchange. */
  readonly ask: (question: Uint8Array, enough: (bytes: Uint8Array) => boolean) => Promise<Answer>;
};

/** An exchange over an open connection that waits this many milliseconds for an answer. */
export const createExchange = (link: Link, patience: number): Exchange => {
  let came = Buffer.alloc(0);
  let firstAt: number | null = null;
  let closed = false;
  const isClosed = (): boolean => closed;
  let changed: (() => void) | null = null;
  link.listen((piece) => {
    if (piece === null) closed = true;
    else {
      firstAt ??= performance.now();
      came = Buffer.concat([came, piece]);
    }
    changed?.();
  });
  return {
    ask: async (question, enough) => {
      came = Buffer.alloc(0);
      firstAt = null;
      const start = performance.now();
      link.write(question);
      while (!enough(came) && !isClosed() && performance.now() - start < patience) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.max(0, patience - (performance.now() - start)));
          changed = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      return { bytes: came, milliseconds: firstAt === null ? null : firstAt - start };
    },
  };
};
