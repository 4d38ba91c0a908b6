import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const sync = (file: string, flags: string, write: (descriptor: number) => void = () => undefined): void => {
  const descriptor = openSync(file, flags);
  try {
    write(descriptor);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** Replaces a small text file so that a power cut leaves either the old content or the new, whole. */
export const writeDurably = (file: string, text: string): void => {
  sync(`${file}.part`, 'w', (descriptor) => writeFileSync(descriptor, text));
  renameSync(`${file}.part`, file);
  // Windows cannot open a folder; there the rename itself is written through.
  if (process.platform !== 'win32') sync(path.dirname(file), 'r');
};
