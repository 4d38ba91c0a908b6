import path from 'node:path';

/** Where a list stands. `binding` is for runtimes that better-sqlite3's own build does not fit. */
export type StoreAddress =
  | { readonly kind: 'sqlite'; readonly file: string; readonly binding: string | null }
  | { readonly kind: 'postgres'; readonly url: string };

/** Reads `sqlite:FILE` or `postgres://USER:PASSWORD@HOST:PORT/DATABASE`; null for anything else. */
export const readStoreAddress = (address: string): StoreAddress | null => {
  if (/^postgres(?:ql)?:\/\//u.test(address)) return { kind: 'postgres', url: address };
  const file = /^sqlite:(?<file>.+)$/u.exec(address)?.groups?.['file'];
  if (file === undefined) return null;
  return { kind: 'sqlite', file: path.resolve(file), binding: process.env['EINLASS_SQLITE_BINDING'] ?? null };
};
