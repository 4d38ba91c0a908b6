import { access, constants, mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrayBadge } from '#shared/contract/views.ts';
import { toBitmap } from './bitmap.ts';
import { toPng } from './png.ts';
import type { Printer } from './printer.ts';

/** What pictures need: as many dots as any paper is wide. */
export const trayHead = { dots: 4_000, dotsPerMm: 8 } as const;

const writeWhole = async (folder: string, name: string, bytes: Uint8Array): Promise<void> => {
  const file = join(folder, name);
  const handle = await open(`${file}.part`, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.part`, file);
};

/** A printer without a printer: each badge becomes a PNG file in the folder and counts as printed once it is on disk. */
export const createPaperTray = (folder: string): Printer => {
  const usable = (): Promise<boolean> =>
    mkdir(folder, { recursive: true })
      .then(() => access(folder, constants.W_OK))
      .then(
        () => true,
        () => false,
      );
  return {
    head: trayHead,
    print: async (jobId, image, begin) => {
      const drawn = image.catch(() => null);
      if (!(await usable())) return { kind: 'not-started', trouble: 'error' };
      const pixels = await drawn;
      if (pixels === null) return { kind: 'not-rendered' };
      if (!begin()) return { kind: 'withdrawn' };
      try {
        await writeWhole(folder, `badge-${jobId}.png`, toPng(toBitmap(pixels)));
      } catch {
        // Disk full or gone: the file under its final name exists whole or not at all, but which is for a person to see.
        return { kind: 'unknown', trouble: 'error', later: Promise.resolve(false) };
      }
      return { kind: 'printed', paperNearEnd: false };
    },
    check: async () =>
      (await usable()) ? { kind: 'ready', paperNearEnd: false } : { kind: 'not-ready', trouble: 'error' },
    expectSpoiltPaper: () => undefined,
    letGo: () => undefined,
  };
};

/** The badges in the tray, newest first; `url` is where the kiosk serves the file. */
export const listTray = async (folder: string): Promise<ReadonlyArray<TrayBadge>> => {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const badges = names
    .filter((name) => /^badge-[\w-]+\.png$/u.test(name))
    .map(async (file) => ({ file, url: `kiosk://app/tray/${file}`, at: (await stat(join(folder, file))).mtimeMs }));
  return (await Promise.all(badges)).toSorted((one, other) => other.at - one.at);
};
