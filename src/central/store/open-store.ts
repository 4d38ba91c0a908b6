import type { Outcome } from '#shared/contract/ipc.ts';
import type { CentralStore } from './central-store.ts';
import type { OpenTrouble } from './open-database.ts';
import { openPostgresStore } from './postgres-store.ts';
import { openSqliteStore } from './sqlite-store.ts';
import { readStoreAddress } from './store-address.ts';

/** Opens the store that an address names: `sqlite:FILE` or `postgres://USER:PASSWORD@HOST:PORT/DATABASE`. */
export const openStore = async (address: string): Promise<Outcome<CentralStore, OpenTrouble | 'bad-address'>> => {
  const named = readStoreAddress(address);
  if (named === null) return { ok: false, code: 'bad-address' };
  return named.kind === 'postgres' ? openPostgresStore(named.url) : openSqliteStore(named.file, named.binding);
};
