import path from 'node:path';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { CentralStore } from './central-store.ts';
import type { OpenTrouble } from './open-database.ts';
import { openPostgresStore } from './postgres-store.ts';
import { openSqliteStore } from './sqlite-store.ts';

/** Opens the store that an address names: `sqlite:FILE` or `postgres://USER:PASSWORD@HOST:PORT/DATABASE`. */
export const openStore = async (address: string): Promise<Outcome<CentralStore, OpenTrouble | 'bad-address'>> => {
  if (/^postgres(?:ql)?:\/\//u.test(address)) return openPostgresStore(address);
  const file = /^sqlite:(?<file>.+)$/u.exec(address)?.groups?.['file'];
  if (file === undefined) return { ok: false, code: 'bad-address' };
  return openSqliteStore(path.resolve(file), process.env['EINLASS_SQLITE_BINDING'] ?? null);
};
