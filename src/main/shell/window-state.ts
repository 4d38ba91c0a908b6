import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { z } from 'zod';

const windowStateSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(800), height: z.int().min(500) }),
  maximised: z.boolean(),
});

/** Where a desk's window stood last. */
export type WindowState = z.infer<typeof windowStateSchema>;

const fileIn = (dataFolder: string): string => join(dataFolder, 'window.json');

/** The place of the last window, or null when none is known or the file makes no sense. */
export const readWindowState = (dataFolder: string): WindowState | null => {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
  } catch {
    // A window that stands elsewhere is no trouble, whatever the cause.
    return null;
  }
};

/** Keeps the window's place; the file is replaced whole, so that a power cut leaves the old one or the new one. */
export const writeWindowState = (dataFolder: string, window: BrowserWindow): void => {
  const file = fileIn(dataFolder);
  const state: WindowState = { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
};
