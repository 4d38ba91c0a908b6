import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule } from 'zxing-wasm/reader';

const wasmFile = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');

/** Gives zxing-wasm its module from the disk, where there is no page to fetch it. */
export const prepareZxing = async (): Promise<void> => {
  const { buffer } = Uint8Array.from(await readFile(wasmFile));
  await prepareZXingModule({ overrides: { wasmBinary: buffer }, fireImmediately: true });
};
