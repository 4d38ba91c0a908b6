import path from 'node:path';

/** Shows a file of the folder of exports in the system's file manager, and nothing that lies elsewhere, whatever a page asks for. */
export const showExport = (file: string, folder: string, reveal: (file: string) => void): void =>
  reveal(path.join(folder, path.basename(file)));
