import type { StagedReading } from './cascade.ts';
import type { FromWorker, ToWorker, WorkerRole } from './worker-messages.ts';

/** What became of a picture; `skipped` means that a newer one came before its turn. */
export type PictureOutcome = StagedReading | 'empty' | 'skipped';

/** A worker that reads pictures one after another, the newest first. */
export type DecodingWorker = {
  readonly read: (bitmap: ImageBitmap) => Promise<PictureOutcome>;
  readonly close: () => void;
};

type Waiting = { readonly resolve: (outcome: PictureOutcome) => void; readonly reject: (cause: Error) => void };

/** Starts a decoding worker; the bitmaps that it is given are its own from then on. A worker that breaks rejects every picture. */
export const startDecodingWorker = (role: WorkerRole): DecodingWorker => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: `decode-${role}` });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let failure: Error | undefined;
  const tell = (message: ToWorker, transfer: Transferable[] = []): void => worker.postMessage(message, transfer);
  tell({ kind: 'role', role });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const picture = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'failed') picture?.reject(new Error(data.message));
    else picture?.resolve(data.kind === 'read' ? data.reading : data.kind);
  });
  worker.addEventListener('error', ({ message }) => {
    failure = new Error(`the decoding worker failed: ${message}`);
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  });
  return {
    read: (bitmap) => {
      if (failure !== undefined) return Promise.reject(failure);
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        tell({ kind: 'picture', id, bitmap }, [bitmap]);
      });
    },
    close: () => worker.terminate(),
  };
};
