// oxlint-disable-next-line no-restricted-imports -- Asked for by an organiser who unlocked the set-up; shows a folder and opens nothing in it.
import { shell } from 'electron';

/** Shows a file in the system's file manager. */
export const reveal = (path: string): void => shell.showItemInFolder(path);
