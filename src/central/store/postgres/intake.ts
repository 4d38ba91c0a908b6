import type { PoolClient } from 'pg';
import type { Batch } from '#shared/contract/sync.ts';
import type { Inspect, StoredEntry } from '../central-store.ts';
import { Contradiction } from '../intake.ts';

type Sent = Batch['entries'][number];
type Known = StoredEntry & { readonly stream: number };
/** Where a known fact stands in a later life of its station's log. */
type Placed = { readonly number: null; readonly seq: number; readonly id: string };

/** What a batch brings that is not there yet: facts, and places of known facts in a new life of their station's log. */
type Sorted = {
  readonly fresh: ReadonlyArray<{ readonly sent: Sent; readonly payload: string }>;
  readonly again: ReadonlyArray<Sent>;
};

const sameContent = (known: Known, sent: Sent, payload: string): boolean =>
  known.kind === sent.kind && known.at === sent.at && known.tick === sent.tick && known.payload === payload;

/** Compares a batch with everything that is known under its ids and at its places; throws Contradiction. */
const sortOut = (
  batch: Batch,
  stream: number,
  known: ReadonlyArray<Known>,
  placed: ReadonlyMap<number, string>,
): Sorted => {
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  const atPlace = new Map(known.filter((entry) => entry.stream === stream).map((entry) => [entry.seq, entry.id]));
  const fresh: { sent: Sent; payload: string }[] = [];
  const again: Sent[] = [];
  const seen = new Set<string>();
  for (const sent of batch.entries) {
    const occupant = placed.get(sent.seq) ?? atPlace.get(sent.seq) ?? sent.id;
    if (occupant !== sent.id || seen.has(sent.id)) throw new Contradiction(sent.seq);
    seen.add(sent.id);
    const payload = JSON.stringify(sent.payload);
    const there = byId.get(sent.id);
    if (there === undefined) {
      fresh.push({ sent, payload });
      continue;
    }
    if (!sameContent(there, sent, payload)) throw new Contradiction(sent.seq);
    if (there.stream !== stream) again.push(sent);
    else if (there.seq !== sent.seq) throw new Contradiction(sent.seq);
  }
  return { fresh, again };
};

const column = <T>(fresh: Sorted['fresh'], of: (sent: Sent) => T): ReadonlyArray<T> =>
  fresh.map(({ sent }) => of(sent));

/** The statement that begins the transaction of `takeIn`. The lock keeps numbers in the order of commits: whoever reads "after N" misses none. */
export const beginIntake = "BEGIN; SELECT last FROM counter WHERE name = 'entry' FOR UPDATE";

const openStream = `
  INSERT INTO stream (station, epoch, name, highest, clock_offset, seen_at) VALUES ($1, $2, $3, 0, $4, $5)
  ON CONFLICT (station, epoch) DO UPDATE SET name = excluded.name, clock_offset = excluded.clock_offset, seen_at = excluded.seen_at
  RETURNING number, highest, (SELECT last FROM counter WHERE name = 'entry') AS last`;

const findKnown = `
  SELECT number, stream, seq, id, kind, at, tick, payload FROM entry
  WHERE id = ANY ($1) OR (stream = $2 AND seq = ANY ($3))
  UNION ALL
  SELECT NULL, stream, seq, id, NULL, NULL, NULL, NULL FROM placed_again WHERE stream = $2 AND seq = ANY ($3)`;

const insertFresh = `
  WITH put AS (
    INSERT INTO entry (number, stream, seq, id, kind, at, tick, payload)
    SELECT $1::bigint + f.place, $2::bigint, f.seq, f.id, f.kind, f.at, f.tick, f.payload FROM
      unnest($3::bigint[], $4::text[], $5::text[], $6::bigint[], $7::bigint[], $8::text[])
      WITH ORDINALITY AS f (seq, id, kind, at, tick, payload, place)
  )
  UPDATE counter SET last = $1::bigint + cardinality($3::bigint[]) WHERE name = 'entry'`;

const setHighest = `
  UPDATE stream SET highest = (
    WITH RECURSIVE run (seq) AS (
      SELECT $2::bigint
      UNION ALL
      SELECT seq + 1 FROM run WHERE
        EXISTS (SELECT 1 FROM entry e WHERE e.stream = $1 AND e.seq = run.seq + 1)
        OR EXISTS (SELECT 1 FROM placed_again p WHERE p.stream = $1 AND p.seq = run.seq + 1)
    ) SELECT max(seq) FROM run
  ) WHERE number = $1 RETURNING highest`;

/** Runs after `beginIntake`: stores what is new of a batch, says up to where its stream is whole, throws Contradiction. */
export const takeIn = async (
  client: PoolClient,
  batch: Batch,
  receivedAt: number,
  inspect: Inspect,
): Promise<{ readonly highest: number; readonly fresh: number; readonly last: number }> => {
  const { id, epoch, name } = batch.station;
  const opened = await client.query<{ number: number; highest: number; last: number }>({
    name: 'open-stream',
    text: openStream,
    values: [id, epoch, name, batch.sentAt - receivedAt, receivedAt],
  });
  const stream = opened.rows[0];
  if (stream === undefined) throw new Error('INSERT … RETURNING gave no row');
  const [first, last] = [batch.entries[0]?.seq ?? 1, batch.entries.at(-1)?.seq ?? 0];
  if (batch.entries.length === 0) return { highest: stream.highest, fresh: 0, last: 0 };

  const found = await client.query<Known | Placed>({
    name: 'find-known',
    text: findKnown,
    values: [batch.entries.map((sent) => sent.id), stream.number, batch.entries.map(({ seq }) => seq)],
  });
  const { fresh, again } = sortOut(
    batch,
    stream.number,
    found.rows.filter((row) => row.number !== null),
    new Map(found.rows.filter((row) => row.number === null).map((row) => [row.seq, row.id])),
  );

  if (fresh.length > 0) {
    await client.query({
      name: 'insert-fresh',
      text: insertFresh,
      values: [
        stream.last,
        stream.number,
        column(fresh, ({ seq }) => seq),
        column(fresh, (sent) => sent.id),
        column(fresh, ({ kind }) => kind),
        column(fresh, ({ at }) => at),
        column(fresh, ({ tick }) => tick),
        fresh.map(({ payload }) => payload),
      ],
    });
    for (const [index, { sent }] of fresh.entries()) {
      const cause = inspect(sent);
      if (cause !== null)
        await client.query('INSERT INTO quarantine (number, cause) VALUES ($1, $2)', [stream.last + index + 1, cause]);
    }
  }
  for (const sent of again) {
    await client.query('INSERT INTO placed_again (stream, seq, id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      stream.number,
      sent.seq,
      sent.id,
    ]);
  }

  const whole = first <= stream.highest + 1 ? Math.max(stream.highest, last) : stream.highest;
  const { rows } = await client.query<{ highest: number }>({
    name: 'set-highest',
    text: setHighest,
    values: [stream.number, whole],
  });
  return {
    highest: rows[0]?.highest ?? whole,
    fresh: fresh.length,
    last: fresh.length === 0 ? 0 : stream.last + fresh.length,
  };
};
