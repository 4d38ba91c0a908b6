import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
};

/** The MIME type that a browser needs for a file, by its ending. */
export const typeOf = (file: string): string => types[extname(file).toLowerCase()] ?? 'application/octet-stream';

/**
 * Every file in a folder by the path of its address. Built once: only what is in it can be asked for, so no address,
 * however it is written, leads out of the folder.
 */
export const listServedFiles = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(folder, file).split(sep).map(encodeURIComponent).join('/')}`, file] as const),
  );

/** The name of a badge picture in the paper tray, or null for any other address: one plain PNG name, no folder. */
export const trayFileOf = (pathname: string): string | null =>
  /^\/tray\/([\w-]{1,120}\.png)$/u.exec(pathname)?.[1] ?? null;
