import type { Database } from 'better-sqlite3';
import type { CentralStore } from '#central/store/central-store.ts';
import type { Batch } from '#shared/contract/sync.ts';
import type { Mutant } from './mutant.ts';

type Intake = CentralStore['intake'];

/** A list whose intake is another one. */
const taking =
  (twist: (intake: Intake, disk: Database) => Intake): NonNullable<Mutant['twists']['listStore']> =>
  (store, disk) => ({ ...store, intake: twist(store.intake, disk) });

const streamHighest = (disk: Database, { id, epoch }: Batch['station']): number =>
  disk
    .prepare<[string, string], number>('SELECT highest FROM stream WHERE station = ? AND epoch = ?')
    .pluck()
    .get(id, epoch) ?? 0;

const streamLast = (disk: Database, { id, epoch }: Batch['station']): number =>
  disk
    .prepare<[string, string], number>(
      `SELECT coalesce(max(seq), 0) FROM entry
         WHERE stream = (SELECT number FROM stream WHERE station = ? AND epoch = ?)`,
    )
    .pluck()
    .get(id, epoch) ?? 0;

const firstQuarantined = (disk: Database, { id, epoch }: Batch['station']): number =>
  disk
    .prepare<[string, string], number | null>(
      `SELECT min(seq) FROM entry JOIN quarantine USING (number)
         WHERE stream = (SELECT number FROM stream WHERE station = ? AND epoch = ?)`,
    )
    .pluck()
    .get(id, epoch) ?? Number.POSITIVE_INFINITY;

/** Lists with one mistake each. */
export const listMutants: ReadonlyArray<Mutant> = [
  {
    name: 'acknowledges the highest number instead of the highest without a gap before it',
    twists: {
      listStore: taking((intake, disk) => async (batch, ...rest) => {
        const taken = await intake(batch, ...rest);
        return taken.kind === 'stored' ? { ...taken, highest: streamLast(disk, batch.station) } : taken;
      }),
    },
  },
  {
    name: 'takes what comes under a known number for known, whatever its id',
    twists: {
      listStore: taking((intake, disk) => async (batch, ...rest) => {
        const known = streamHighest(disk, batch.station);
        const taken = await intake({ ...batch, entries: batch.entries.filter(({ seq }) => seq > known) }, ...rest);
        return taken.kind === 'stored' ? { ...taken, highest: streamHighest(disk, batch.station) } : taken;
      }),
    },
  },
  {
    name: 'takes all lives of a log for one',
    twists: {
      listStore: taking(
        (intake) =>
          (batch, ...rest) =>
            intake({ ...batch, station: { ...batch.station, epoch: batch.station.id } }, ...rest),
      ),
    },
  },
  {
    name: 'lets a fact that it does not understand block those behind it',
    twists: {
      listStore: taking((intake, disk) => async (batch, ...rest) => {
        const taken = await intake(batch, ...rest);
        return taken.kind === 'stored'
          ? { ...taken, highest: Math.min(taken.highest, firstQuarantined(disk, batch.station) - 1) }
          : taken;
      }),
    },
  },
  {
    name: 'overwrites what it holds when something else comes under the same number',
    twists: {
      listStore: taking((intake, disk) => (batch, ...rest) => {
        const { id, epoch } = batch.station;
        disk.exec('DROP TRIGGER IF EXISTS entry_is_never_deleted');
        for (const entry of batch.entries)
          disk
            .prepare(
              `DELETE FROM entry WHERE seq = ? AND id <> ?
                 AND stream = (SELECT number FROM stream WHERE station = ? AND epoch = ?)`,
            )
            .run(entry.seq, entry.id, id, epoch);
        return intake(batch, ...rest);
      }),
    },
  },
  {
    name: 'shows nobody what it did not understand',
    twists: {
      listStore: taking(
        (intake) => (batch, at, inspect) =>
          intake(batch, at, (entry) => {
            inspect(entry);
            return null;
          }),
      ),
    },
  },
  {
    name: 'folds in the order of arrival',
    twists: {
      listStore: (store, _disk, time) => ({
        ...store,
        intake: (batch, at, inspect) =>
          store.intake(batch, at, (entry) => inspect({ ...entry, tick: Math.floor(time.now()) })),
      }),
    },
  },
  {
    name: 'leaves out the last of what it reads when it starts',
    twists: {
      listStore: (store) => ({
        ...store,
        after: async (number, limit) => {
          const entries = await store.after(number, limit);
          return entries.length === limit ? entries : entries.slice(0, -1);
        },
      }),
    },
  },
];
