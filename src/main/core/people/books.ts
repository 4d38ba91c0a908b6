import type { Outcome } from '#shared/contract/ipc.ts';
import type { Fact, LogEntry } from '#shared/domain/scan.ts';
import type { Recording } from '../admission/recording.ts';
import type { Store } from '../store/store.ts';

/** What was done, and the facts that say so. */
export type Entry<Value> = {
  readonly value: Value;
  readonly facts: ReadonlyArray<Fact>;
  /** When it happened, for what is entered afterwards; now for all else. UTC epoch milliseconds. */
  readonly at?: number;
};

/** The one way in which the desk changes who is registered and what is known of them. */
export type Books = {
  /**
   * Runs `act` in one transaction that is on disk when this returns, and appends its facts; where the number of the registered changed,
   * a roster fact with them, unless much of the guest list is still to come. A refusal changes nothing, so `act` must look before it writes.
   */
  readonly keep: <Value, Code extends string>(
    act: () => Outcome<Entry<Value>, Code>,
  ) => Outcome<Value, Code | 'cannot-record'>;
  /**
   * Everything that others know is here: says how many are registered where that differs from what was said last, as when two stations
   * registered somebody at the same time. The same number is said once, so that stations that disagree do not go on and on.
   */
  readonly reconcile: () => void;
};

type BooksOptions = {
  readonly store: Pick<Store, 'attendees' | 'log' | 'index'>;
  readonly recording: Recording;
  readonly now: () => number;
  /** Whether the whole guest list is here, so that counting it means something. */
  readonly isWhole: () => boolean;
  /** How many are registered by category, as was said last; null while that is still being read. */
  readonly saidLast: () => Readonly<Record<string, number>> | null;
  /** Called after COMMIT with each fact that was appended. */
  readonly onRecorded: (entry: LogEntry) => void;
  /** Called after COMMIT: attendees may have to go up to the list. */
  readonly onKept: () => void;
};

const textOf = (counts: Readonly<Record<string, number>>): string =>
  JSON.stringify(
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The books of one station. */
export const openBooks = (options: BooksOptions): Books => {
  const { store, recording, now, isWhole, saidLast, onRecorded, onKept } = options;
  const { attendees, log, index } = store;
  // Counting everybody takes a while, most acts change nobody, and none changes the number but by changing somebody.
  let counted: { readonly version: number; readonly counts: Readonly<Record<string, number>> } | null = null;
  const registered = (): Readonly<Record<string, number>> => {
    const version = index.version();
    if (counted?.version !== version) counted = { version, counts: attendees.countByCategory() };
    return counted.counts;
  };
  const roster = (): Fact => ({ kind: 'roster', payload: { registered: registered() } });
  let looked = -1;
  let reconciled: string | null = null;

  return {
    keep: (act) => {
      const recorded = recording.record(() => {
        const before = textOf(registered());
        const outcome = act();
        if (!outcome.ok) return { outcome, entries: [] };
        const facts = [...outcome.value.facts];
        if (isWhole() && textOf(registered()) !== before) facts.push(roster());
        const at = outcome.value.at ?? now();
        return { outcome, entries: facts.map((fact) => log.append(fact, at)) };
      });
      if (!recorded.ok) return { ok: false, code: 'cannot-record' };
      const { outcome, entries } = recorded.value;
      entries.forEach(onRecorded);
      if (!outcome.ok) return outcome;
      onKept();
      return { ok: true, value: outcome.value.value };
    },
    reconcile: () => {
      const version = index.version();
      const said = saidLast();
      if (version === looked || said === null || !isWhole()) return;
      looked = version;
      const own = textOf(registered());
      if (own === reconciled || own === textOf(said)) return;
      const recorded = recording.record(() => log.append(roster(), now()));
      if (!recorded.ok) return;
      reconciled = own;
      onRecorded(recorded.value);
    },
  };
};
