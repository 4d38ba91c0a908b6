import type { Outcome } from '#shared/contract/ipc.ts';
import type { Fact, LogEntry } from '#shared/domain/scan.ts';
import type { Recording } from '../admission/recording.ts';
import type { Store } from '../store/store.ts';

/** What was done, and the facts that say so. */
export type Entry<Value> = { readonly value: Value; readonly facts: ReadonlyArray<Fact> };

/** The one way in which the desk changes who is registered and what is known of them. */
export type Books = {
  /**
   * Runs `act` in one transaction that is on disk when this returns, and appends its facts; where the number of the registered changed,
   * a roster fact with them. A refusal changes nothing, so `act` must look before it writes.
   */
  readonly keep: <Value, Code extends string>(
    act: () => Outcome<Entry<Value>, Code>,
  ) => Outcome<Value, Code | 'cannot-record'>;
};

type BooksOptions = {
  readonly store: Pick<Store, 'attendees' | 'log'>;
  readonly recording: Recording;
  readonly now: () => number;
  /** Called after COMMIT with each fact that was appended. */
  readonly onRecorded: (entry: LogEntry) => void;
  /** Called after COMMIT: attendees may have to go up to the list. */
  readonly onKept: () => void;
};

/** The books of one station. */
export const openBooks = ({ store, recording, now, onRecorded, onKept }: BooksOptions): Books => {
  const { attendees, log } = store;
  const registered = (): string => JSON.stringify(attendees.countByCategory());

  return {
    keep: (act) => {
      const recorded = recording.record(() => {
        const before = registered();
        const outcome = act();
        if (!outcome.ok) return { outcome, entries: [] };
        const facts = [...outcome.value.facts];
        if (registered() !== before)
          facts.push({ kind: 'roster', payload: { registered: attendees.countByCategory() } });
        const at = now();
        return { outcome, entries: facts.map((fact) => log.append(fact, at)) };
      });
      if (!recorded.ok) return { ok: false, code: 'cannot-record' };
      const { outcome, entries } = recorded.value;
      entries.forEach(onRecorded);
      if (!outcome.ok) return outcome;
      onKept();
      return { ok: true, value: outcome.value.value };
    },
  };
};
