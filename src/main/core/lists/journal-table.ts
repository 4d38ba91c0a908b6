import { setImmediate as nextTurn } from 'node:timers/promises';
import { assertNever } from '#shared/assert-never.ts';
import type { Event } from '#shared/domain/event.ts';
import type { StationEntry } from '#shared/domain/headcount.ts';
import { subjectOf } from '#shared/domain/scan.ts';
import { inLanguage } from '../event/event-texts.ts';
import type { Store } from '../store/store.ts';
import { moment, type Cell, type Table } from './table.ts';
import type { ListLanguage, ListWords } from './words.ts';

const slice = 1_000;

export type JournalOptions = {
  readonly store: Pick<Store, 'attendees' | 'log' | 'heard'>;
  readonly event: Event;
  readonly words: ListWords;
  readonly language: ListLanguage;
  readonly stationName: (stationId: string) => string | null;
};

/** All facts of this station and those that it heard, in slices; facts of this station have the station id ''. */
const allFacts = async function* ({
  log,
  heard,
}: JournalOptions['store']): AsyncGenerator<ReadonlyArray<StationEntry>> {
  let entries = log.after(0, slice);
  while (entries.length > 0) {
    yield entries.map((entry) => ({ ...entry, stationId: '' }));
    await nextTurn();
    entries = log.after(entries.at(-1)?.seq ?? 0, slice);
  }
  let page = heard.after(0, slice);
  while (page !== null) {
    yield page.facts;
    await nextTurn();
    page = heard.after(page.place, slice);
  }
};

/** What happened, as a word and its details; null for what is no act of anybody. */
const told = (
  fact: StationEntry,
  words: ListWords,
  placeOf: (id: string) => string,
): readonly [string, string] | null => {
  switch (fact.kind) {
    case 'roster':
      return null;
    case 'scan': {
      const { verdict, override, direction, checkpointId, method } = fact.payload;
      const where = [placeOf(checkpointId), words[`method.${method}`]];
      if (override !== null)
        return [
          words['did.override'],
          [...where, words[`refusal.${override.refusal}`], override.reason].filter((part) => part !== '').join(' · '),
        ];
      if (verdict !== 'admitted') return [words['did.refused'], [...where, words[`refusal.${verdict}`]].join(' · ')];
      return [words[`did.${direction}`], where.join(' · ')];
    }
    case 'undo':
      return [words['did.undo'], ''];
    case 'change': {
      const { payload } = fact;
      const details =
        payload.what === 'corrected'
          ? payload.fields.join(', ')
          : payload.what === 'registration'
            ? words[`registration.${payload.to}`]
            : payload.what === 'rebooked'
              ? `${payload.left.map(placeOf).join(', ')} → ${payload.taken.map(placeOf).join(', ')}`
              : '';
      return [words[`did.${payload.what}`], details];
    }
    case 'answer':
      return [words['did.answer'], fact.payload.questionId];
    case 'hand':
      return [words[fact.payload.direction === 'out' ? 'did.hand-out' : 'did.hand-back'], fact.payload.itemId];
    case 'waiting':
      return [words[fact.payload.waits ? 'did.waits' : 'did.waits-no-more'], placeOf(fact.payload.checkpointId)];
    case 'revoke':
      return [words['did.revoke'], ''];
    case 'deed':
      return [words[`did.${fact.payload.what}`], fact.payload.count === null ? '' : String(fact.payload.count)];
    default:
      return assertNever(fact);
  }
};

/** All acts of all stations that this one knows of, oldest first; null when the signal ended it. */
export const journalTable = async (
  { store, event, words, language, stationName }: JournalOptions,
  signal: AbortSignal,
): Promise<Table | null> => {
  const placeOf = (id: string): string => {
    const name = event.checkpoints.find((checkpoint) => checkpoint.id === id)?.name;
    return name === undefined ? id : inLanguage(name, language);
  };
  const lines: Array<{ readonly at: number; readonly cells: ReadonlyArray<Cell> }> = [];
  for await (const facts of allFacts(store)) {
    if (signal.aborted) return null;
    for (const fact of facts) {
      const says = told(fact, words, placeOf);
      if (says === null) continue;
      const subject = subjectOf(fact);
      const by = fact.kind === 'roster' ? undefined : fact.payload.by;
      lines.push({
        at: fact.at,
        cells: [
          moment(fact.at),
          fact.stationId === '' ? words.thisStation : stationName(fact.stationId),
          by === undefined ? null : words[`actor.${by}`],
          says[0],
          subject === null ? null : (store.attendees.byId(subject)?.name ?? null),
          says[1],
        ],
      });
    }
  }
  return {
    name: words.journal,
    columns: [
      { title: words.time, width: 17 },
      { title: words.station, width: 16 },
      { title: words.who, width: 16 },
      { title: words.what, width: 24 },
      { title: words.whom, width: 28 },
      { title: words.details, width: 40 },
    ],
    rows: lines.toSorted((one, other) => one.at - other.at).map(({ cells }) => cells),
  };
};
