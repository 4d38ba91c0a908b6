import type { StagedReading } from './cascade.ts';
import type { RgbaImage } from './image/grey.ts';
import type { FromWorker, ToWorker, WorkerRole } from './worker-messages.ts';

/** What became of a picture: read; empty, with the picture back; or skipped, because a newer one came before its turn. */
export type PictureOutcome =
  | { readonly kind: 'read'; readonly reading: StagedReading }
  | { readonly kind: 'empty'; readonly picture: RgbaImage }
  | { readonly kind: 'skipped' };

/** A worker that reads pictures one after another, the newest first. */
export type DecodingWorker = {
  /** Takes the picture over: its pixels are gone from the page until they come back. */
  readonly read: (picture: RgbaImage) => Promise<PictureOutcome>;
  readonly close: () => void;
};

type Waiting = { readonly resolve: (outcome: PictureOutcome) => void; readonly reject: (cause: Error) => void };

/** Starts a decoding worker; one that breaks rejects every picture. */
export const startDecodingWorker = (role: WorkerRole): DecodingWorker => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: `decode-${role}` });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let failure: Error | undefined;
  const tell = (message: ToWorker, transfer: Transferable[] = []): void => worker.postMessage(message, transfer);
  tell({ kind: 'role', role });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const order = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'failed') order?.reject(new Error(data.message));
    else order?.resolve(data);
  });
  worker.addEventListener('error', ({ message }) => {
    failure = new Error(`the decoding worker failed: ${message}`);
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  });
  return {
    read: (picture) => {
      if (failure !== undefined) return Promise.reject(failure);
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        tell({ kind: 'picture', id, picture }, [picture.data.buffer]);
      });
    },
    close: () => worker.terminate(),
  };
};
