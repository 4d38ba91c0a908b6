import { prepareZXingModule } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { fastStages, readCode, slowStages } from './cascade.ts';
import { zxingReader } from './reader.ts';
import type { FromWorker, ToWorker, WorkerRole } from './worker-messages.ts';

type Order = Extract<ToWorker, { kind: 'picture' }>;

const stages = { fast: fastStages, slow: slowStages };
let role: WorkerRole = 'fast';
let waiting: Order | undefined;
let isBusy = false;

const answer = (message: FromWorker, transfer: Transferable[] = []): void => {
  self.postMessage(message, { transfer });
};

const decode = async ({ id, picture }: Order): Promise<void> => {
  try {
    const reading = await readCode(picture, zxingReader, stages[role]);
    if (reading === undefined) answer({ kind: 'empty', id, picture }, [picture.data.buffer]);
    else answer({ kind: 'read', id, reading });
  } catch (error) {
    // A rejection inside a worker reaches nobody by itself; the page must learn that its decoder is broken.
    answer({ kind: 'failed', id, message: String(error) });
  }
};

const decodeNewest = async (): Promise<void> => {
  isBusy = true;
  for (let next = waiting; next !== undefined; next = waiting) {
    waiting = undefined;
    await decode(next);
  }
  isBusy = false;
};

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'role') {
    role = data.role;
    return;
  }
  if (waiting !== undefined) answer({ kind: 'skipped', id: waiting.id });
  waiting = data;
  if (!isBusy) void decodeNewest();
});

void prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
