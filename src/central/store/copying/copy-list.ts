import { sql, type Transaction } from 'kysely';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { OpenTrouble } from '../open-database.ts';
import { copiedTables } from './copied-tables.ts';
import { openTables, type OpenTables, type Row } from './open-tables.ts';

type Tx = Transaction<Record<string, Row>>;

/** How many rows of each table a copy holds. */
export type Copied = Readonly<Record<string, number>>;

// Times the twelve columns of a station: well below the parameters that either database takes.
const sliceRows = 1_000;

const countOf = async (tx: Tx, table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(table)}`.execute(tx);
  return rows[0]?.n ?? 0;
};

const slice = async (
  tx: Tx,
  table: string,
  keys: ReadonlyArray<string>,
  after: Row | undefined,
): Promise<ReadonlyArray<Row>> => {
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  const beyond =
    after === undefined ? sql`` : sql`WHERE (${columns}) > (${sql.join(keys.map((key) => after[key] ?? null))})`;
  const { rows } = await sql<Row>`
    SELECT * FROM ${sql.table(table)} ${beyond} ORDER BY ${columns} LIMIT ${sliceRows}`.execute(tx);
  return rows;
};

const copyTable = async (from: Tx, to: Tx, table: string, keys: ReadonlyArray<string>): Promise<number> => {
  let rows = await slice(from, table, keys, undefined);
  while (rows.length > 0) {
    await to.insertInto(table).values(rows).execute();
    rows = await slice(from, table, keys, rows.at(-1));
  }
  const [there, here] = [await countOf(from, table), await countOf(to, table)];
  if (there !== here) throw new Error(`${here} of ${there} rows of ${table} were copied`);
  return here;
};

/** So that what comes next has higher numbers than anything copied. */
const continueNumbers = async (from: Tx, to: Tx, kind: OpenTables['kind']): Promise<void> => {
  const { rows } = await sql<{ last: number }>`SELECT last FROM counter WHERE name = 'attendee'`.execute(from);
  await sql`UPDATE counter SET last = ${rows[0]?.last ?? 0} WHERE name = 'attendee'`.execute(to);
  if (kind === 'sqlite') return;
  await sql`UPDATE counter SET last = (SELECT coalesce(max(number), 0) FROM entry) WHERE name = 'entry'`.execute(to);
  for (const table of ['stream', 'audit'])
    await sql`SELECT setval(pg_get_serial_sequence(${table}, 'number'), (SELECT coalesce(max(number), 0) + 1 FROM ${sql.table(table)}), false)`.execute(
      to,
    );
};

const copyTables = async (from: Tx, to: Tx, kind: OpenTables['kind']): Promise<Copied | null> => {
  for (const { table } of copiedTables) if ((await countOf(to, table)) > 0) return null;
  const copied: Record<string, number> = {};
  for (const { table, keys } of copiedTables) copied[table] = await copyTable(from, to, table, keys);
  await continueNumbers(from, to, kind);
  return copied;
};

/**
 * Copies a whole list, with the numbers of its facts, into an empty database: as it stands at one moment, also while it is in use, and wholly or
 * not at all. From SQLite to PostgreSQL, back, or into a file as a backup.
 */
export const copyList = async (
  from: string,
  to: string,
): Promise<Outcome<Copied, OpenTrouble | 'bad-address' | 'not-empty'>> => {
  const source = await openTables(from);
  if (!source.ok) return source;
  try {
    const target = await openTables(to);
    if (!target.ok) return target;
    try {
      const copied = await source.value.db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute((reading) =>
          target.value.db.transaction().execute((writing) => copyTables(reading, writing, target.value.kind)),
        );
      return copied === null ? { ok: false, code: 'not-empty' } : { ok: true, value: copied };
    } finally {
      await target.value.close();
    }
  } finally {
    await source.value.close();
  }
};
