import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the built program and what belongs to it lie. */
export type ProgramFolders = {
  readonly preload: string;
  readonly pages: string;
  readonly central: string;
  readonly workbook: string;
  readonly live: string;
  readonly resources: string;
};

/** The places of everything, from the folder that holds package.json. */
export const programFolders = (root: string): ProgramFolders => ({
  preload: join(root, 'out/preload/index.cjs'),
  pages: join(root, 'out/renderer'),
  central: join(root, 'out/main/central.js'),
  workbook: join(root, 'out/main/workbook.js'),
  live: join(root, 'out/live'),
  resources: join(root, 'resources'),
});

/**
 * Where Chromium keeps its own files: beside the events, so that one data folder means one kiosk; in a temporary place
 * when nothing can be written there, because the window that explains this needs one too.
 */
export const profileFolder = (dataFolder: string): string => {
  try {
    mkdirSync(dataFolder, { recursive: true });
    accessSync(dataFolder, constants.W_OK);
    return join(dataFolder, 'profile');
  } catch {
    return join(tmpdir(), `einlass-profile-${process.pid}`);
  }
};
