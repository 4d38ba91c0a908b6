import { existsSync } from 'node:fs';
import { constants, copyFile, link, mkdir, mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { projectCache, projectRoot } from './paths.ts';

/**
 * Gives this clone its own Electron folder whose app is the clone itself, and answers the executable.
 * The files are hard links to the shared ones, or copies where the cache lies on another disk.
 */
export const linkIntoProject = async (shared: string, cache = projectCache, app = projectRoot): Promise<string> => {
  const folder = join(cache, basename(shared));
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const temporary = await mkdtemp(join(cache, 'electron-'));
    await linkTree(shared, temporary);
    // Relative, so that a clone that is moved or copied still starts itself.
    await symlink(relative(join(folder, 'resources'), app), join(temporary, 'resources/app'));
    await moveUnlessThere(temporary, folder);
  }
  return join(folder, 'electron');
};

const linkTree = async (from: string, to: string): Promise<void> => {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const source = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, source));
    await mkdir(dirname(target), { recursive: true });
    await linkOrCopy(source, target);
  }
};

const linkOrCopy = async (source: string, target: string): Promise<void> => {
  try {
    await link(source, target);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'EMLINK') throw error;
    await copyFile(source, target, constants.COPYFILE_FICLONE);
  }
};

const moveUnlessThere = async (temporary: string, folder: string): Promise<void> => {
  try {
    await rename(temporary, folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    await rm(temporary, { recursive: true });
  }
};
