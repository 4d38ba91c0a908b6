import { onTestFinished } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { mountDiskAt, type SmallDisk } from './disk-at.ts';

/** Mounts a small disk for the running test; null where mounting is not permitted. */
export const mountSmallDisk = (megabytes: number): SmallDisk | null => {
  const disk = mountDiskAt(tempFolder(), megabytes);
  if (disk !== null) onTestFinished(disk.unmount);
  return disk;
};
