import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A disk of a few megabytes, on which space can be taken and given back. */
export type SmallDisk = {
  readonly folder: string;
  /** Leaves at most `bytes` free. */
  readonly fill: (bytes: number) => void;
  readonly free: () => void;
  readonly makeReadOnly: (readOnly: boolean) => void;
};

/** A small disk that is there until it is unmounted. */
export type MountedDisk = SmallDisk & { readonly unmount: () => void };

const mount = (...args: readonly string[]): void => void execFileSync('mount', args, { stdio: 'pipe' });

/** Mounts a small disk on a folder, made for it; null where mounting is not permitted. */
export const mountDiskAt = (folder: string, megabytes: number): MountedDisk | null => {
  mkdirSync(folder, { recursive: true });
  try {
    mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
  } catch {
    return null;
  }
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
    unmount: () => void execFileSync('umount', ['-l', folder]),
  };
};
