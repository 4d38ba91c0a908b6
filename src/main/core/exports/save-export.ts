import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** "2025-05-14-163005-tickets.pdf", by universal time, so that files sort by age. */
export const exportName = (ending: string, now: number): string =>
  `${new Date(now).toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')}-${ending}`;

/** Writes a file for people to take along, whole or not at all; answers where it lies, null when the disk does not take it. */
export const saveExport = async (folder: string, name: string, content: Uint8Array): Promise<string | null> => {
  const file = path.join(folder, name);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(`${file}.part`, content);
    await rename(`${file}.part`, file);
    return file;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    await rm(`${file}.part`, { force: true }).catch(() => undefined);
    return null;
  }
};
