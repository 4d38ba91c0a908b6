import type { Batch } from '#shared/contract/sync.ts';
import type { Inspect, StoredEntry } from './central-store.ts';
import type { Statements } from './statements.ts';

/** Leaves a transaction so that it rolls back: an id or a seq is stored with other content. */
export class Contradiction extends Error {
  readonly seq: number;
  constructor(seq: number) {
    super(`seq ${seq} contradicts what is stored`);
    this.seq = seq;
  }
}

type Sent = Batch['entries'][number];

const sameContent = (known: StoredEntry, sent: Sent, payload: string): boolean =>
  known.kind === sent.kind && known.at === sent.at && known.tick === sent.tick && known.payload === payload;

/** An entry that is stored already: again in the same place, or in its place in a new life of the station's log. */
const takeAgain = (statements: Statements, stream: number, sent: Sent, payload: string): void => {
  const known = statements.byId.get(sent.id);
  const occupant = statements.idAt.get(stream, sent.seq) ?? sent.id;
  if (known === undefined || occupant !== sent.id || !sameContent(known, sent, payload))
    throw new Contradiction(sent.seq);
  if (known.stream !== stream) statements.placeAgain.run(stream, sent.seq, sent.id);
  else if (known.seq !== sent.seq) throw new Contradiction(sent.seq);
};

/** Runs inside a transaction: stores what is new of a batch, says up to where its stream is whole, throws Contradiction. */
export const takeIn = (
  statements: Statements,
  batch: Batch,
  receivedAt: number,
  inspect: Inspect,
): { readonly highest: number; readonly fresh: number; readonly last: number } => {
  const { id, epoch, name } = batch.station;
  const stream = statements.openStream.get(id, epoch, name, batch.sentAt - receivedAt, receivedAt);
  if (stream === undefined) throw new Error('INSERT … RETURNING gave no row');
  const first = batch.entries[0]?.seq ?? 1;
  const last = batch.entries.at(-1)?.seq ?? 0;
  const placed = new Map(statements.placedAgain.all(stream.number, first, last).map((row) => [row.seq, row.id]));

  let [fresh, newest] = [0, 0];
  for (const sent of batch.entries) {
    if ((placed.get(sent.seq) ?? sent.id) !== sent.id) throw new Contradiction(sent.seq);
    const payload = JSON.stringify(sent.payload);
    const row = statements.insert.run(stream.number, sent.seq, sent.id, sent.kind, sent.at, sent.tick, payload);
    if (row.changes === 0) {
      takeAgain(statements, stream.number, sent, payload);
      continue;
    }
    newest = Number(row.lastInsertRowid);
    const cause = inspect(sent);
    if (cause !== null) statements.quarantine.run(newest, cause);
    fresh += 1;
  }

  let highest = first <= stream.highest + 1 ? Math.max(stream.highest, last) : stream.highest;
  while (statements.holds.get(stream.number, highest + 1, stream.number, highest + 1) === 1) highest += 1;
  if (highest !== stream.highest) statements.setHighest.run(highest, stream.number);
  return { highest, fresh, last: newest };
};
