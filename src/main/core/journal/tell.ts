import type { JournalLine } from '#shared/contract/requests/journal.ts';
import type { Event } from '#shared/domain/event.ts';
import type { StationEntry } from '#shared/domain/headcount.ts';
import { subjectOf } from '#shared/domain/scan.ts';
import { inLanguage } from '../event/event-texts.ts';
import { listWords, type ListLanguage } from '../lists/words.ts';
import type { Attendees } from '../store/attendees.ts';
import { told, type Names } from './told.ts';

/** What telling the journal needs: names are looked up when it is read and stand nowhere in it. */
export type TellerOptions = {
  readonly event: Pick<Event, 'checkpoints' | 'questions' | 'handOuts'>;
  readonly language: ListLanguage;
  /** The name of another station; null for one that is not known. */
  readonly stationName: (stationId: string) => string | null;
  readonly attendees: Pick<Attendees, 'byId'>;
};

/** Tells acts in words; null for what is no act of anybody. Facts of this station have the station id ''. */
export type Teller = {
  readonly line: (fact: StationEntry) => JournalLine | null;
  readonly station: (stationId: string) => string;
};

const nameIn = <Key extends 'name' | 'text'>(
  things: ReadonlyArray<{ readonly id: string } & Readonly<Record<Key, Readonly<Record<string, string>>>>>,
  key: Key,
  language: string,
): ((id: string) => string) => {
  const names = new Map(things.map((thing) => [thing.id, inLanguage(thing[key], language)]));
  return (id) => names.get(id) ?? id;
};

/** The teller of an event in a language. */
export const createTeller = ({ event, language, stationName, attendees }: TellerOptions): Teller => {
  const words = listWords(language);
  const names: Names = {
    place: nameIn(event.checkpoints, 'name', language),
    question: nameIn(event.questions, 'text', language),
    thing: nameIn(event.handOuts, 'name', language),
  };
  const station = (id: string): string => (id === '' ? words.thisStation : (stationName(id) ?? id));
  return {
    station,
    line: (fact) => {
      const says = told(fact, words, names);
      if (says === null || fact.kind === 'roster') return null;
      const subject = subjectOf(fact);
      const { by } = fact.payload;
      return {
        id: fact.id,
        at: fact.at,
        station: station(fact.stationId),
        who: by === undefined ? null : words[`actor.${by}`],
        whom: subject === null ? null : (attendees.byId(subject)?.name ?? null),
        ...says,
      };
    },
  };
};
