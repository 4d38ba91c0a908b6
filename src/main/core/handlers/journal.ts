import { openJournal } from '../journal/journal.ts';
import { createTeller } from '../journal/tell.ts';
import type { HandlersOf, StationParts } from './parts.ts';

const pageSize = 200;
// A few letters may mean many; whoever wants more of them writes more letters.
const mostPeople = 50;

/** Everything that was done, to be read and filtered. */
export const journalHandlers = ({ store, event, search, fleet, authority }: StationParts): HandlersOf<'journal'> => {
  const journal = openJournal(store.db);
  return {
    'journal.page': ({ filter: { query, ...filter }, before, language }) => {
      // The page reads what is new by itself; a person reads on.
      const mayRead = before === null ? authority.has : authority.may;
      if (!mayRead('journal')) return null;
      const people = query.trim() === '' ? null : search(query, mostPeople).map(({ id }) => id);
      const { facts, next } = journal.page({ ...filter, people }, before, pageSize);
      const { attendees } = store;
      const teller = createTeller({ event, language, stationName: fleet.stationName, attendees });
      return {
        lines: facts.flatMap((fact) => teller.line(fact) ?? []),
        next,
        stations: ['', ...journal.stations()].map((id) => ({ id, name: teller.station(id) })),
      };
    },
  };
};
