import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BadRow, ImportProgress, ImportTrouble } from '#shared/contract/import.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { Store } from '../store/store.ts';
import type { EventWords } from './cell-values.ts';
import { decideRows, type RowDecider, type RowDecision } from './decide-rows.ts';
import { gatherDeskEdits, noDeskEdits } from './desk-edits.ts';
import type { GonePeople } from './gone-people.ts';
import { peopleByName } from './people-by-name.ts';
import type { ImportSession } from './session.ts';

/** How many rows of a list came to what, and the ones that cannot be taken. */
export type Counted = {
  readonly rows: number;
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly bad: number;
  readonly badRows: ReadonlyArray<BadRow>;
} & Pick<RowDecider, 'hasNamed' | 'settled'>;

/** What deciding on a list needs of the station around it. */
export type Deciding = {
  readonly store: Store;
  readonly event: EventWords;
  readonly gone: GonePeople;
  readonly newId: () => string;
  readonly onProgress: (progress: ImportProgress) => void;
};

const keptBadRows = 10_000;

/** Decides on every row and hands the decisions on, slice by slice; ends early when the list was cancelled or `take` has trouble. */
export const eachRow = async (
  { store, event, gone, newId, onProgress }: Deciding,
  session: ImportSession,
  phase: ImportProgress['phase'],
  take: (decisions: ReadonlyArray<RowDecision>) => ImportTrouble | null,
): Promise<Outcome<Counted, ImportTrouble>> => {
  const { importId, table, mapping } = session;
  const isFirst = store.attendees.isEmpty();
  const cancelledBefore = gone.cancelledIds();
  const { decide, hasNamed, settled } = decideRows({
    attendees: store.attendees,
    byName: isFirst ? null : await peopleByName(store.attendees),
    edits: isFirst ? noDeskEdits : await gatherDeskEdits(store.db),
    wasGone: (id) => cancelledBefore.has(id),
    table,
    mapping,
    event,
    newId,
  });
  const counts = { fresh: 0, changed: 0, same: 0, bad: 0 };
  const badRows: BadRow[] = [];
  for (const rows of table.slices()) {
    await nextTurn();
    if (session.cancelled) return { ok: false, code: 'cancelled' };
    const decisions = rows.map(decide);
    const trouble = take(decisions);
    if (trouble !== null) return { ok: false, code: trouble };
    for (const decision of decisions) {
      counts[decision.kind] += 1;
      if (decision.kind === 'bad' && badRows.length < keptBadRows) badRows.push(decision.row);
    }
    onProgress({ importId, phase, done: rows.at(-1)?.line ?? 0, of: table.lines });
  }
  const rows = counts.fresh + counts.changed + counts.same + counts.bad;
  return { ok: true, value: { ...counts, rows, badRows, hasNamed, settled } };
};
