import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { tempFolder } from '../temp-folder.ts';

/** A disk of a few megabytes, on which space can be taken and given back. */
export type SmallDisk = {
  readonly folder: string;
  /** Leaves at most `bytes` free. */
  readonly fill: (bytes: number) => void;
  readonly free: () => void;
  readonly makeReadOnly: (readOnly: boolean) => void;
};

const mount = (...args: readonly string[]): void => void execFileSync('mount', args, { stdio: 'pipe' });

/** Mounts a small disk for the running test; null where mounting is not permitted. */
export const mountSmallDisk = (megabytes: number): SmallDisk | null => {
  const folder = tempFolder();
  try {
    mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  const filler = path.join(folder, 'filler');
  const available = (): number =>
    Number(execFileSync('df', ['--output=avail', '-B1', folder]).toString().split('\n')[1]);
  return {
    folder,
    fill: (bytes) => {
      rmSync(filler, { force: true });
      try {
        writeFileSync(filler, Buffer.alloc(Math.max(0, available() - bytes)));
      } catch (error) {
        // Somebody else took the last of it meanwhile: as full as it was meant to be.
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    },
    free: () => rmSync(filler, { force: true }),
    makeReadOnly: (readOnly) => mount('-o', `remount,${readOnly ? 'ro' : 'rw'}`, folder),
  };
};
