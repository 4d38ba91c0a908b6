import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import type { Outcome } from '#shared/contract/ipc.ts';
import { openDatabase, type OpenTrouble } from '../open-database.ts';
import { connect } from '../postgres/connect.ts';
import { readStoreAddress } from '../store-address.ts';

export type Row = Readonly<Record<string, string | number | null>>;

/** The bare tables of a list in the newest layout, whatever they mean. */
export type OpenTables = {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<Record<string, Row>>;
  readonly close: () => Promise<void>;
};

/** Opens the tables of the list that an address names. */
export const openTables = async (address: string): Promise<Outcome<OpenTables, OpenTrouble | 'bad-address'>> => {
  const named = readStoreAddress(address);
  if (named === null) return { ok: false, code: 'bad-address' };
  if (named.kind === 'postgres') {
    const connected = await connect(named.url);
    if (!connected.ok) return connected;
    const db = new Kysely<Record<string, Row>>({ dialect: new PostgresDialect({ pool: connected.value }) });
    return { ok: true, value: { kind: 'postgres', db, close: () => db.destroy() } };
  }
  const opened = openDatabase(named.file, named.binding);
  if (!opened.ok) return opened;
  const db = new Kysely<Record<string, Row>>({ dialect: new SqliteDialect({ database: opened.value }) });
  const close = async (): Promise<void> => {
    await db.destroy();
    if (opened.value.open) opened.value.close();
  };
  return { ok: true, value: { kind: 'sqlite', db, close } };
};
