import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Search } from '#core/search/search.ts';
import { blankAttendee } from '#shared/domain/attendee.ts';
import { makeTicketCode } from '#shared/domain/ticket-code/own-code.ts';
import type { Store } from '#core/store/store.ts';

/** What somebody typed, and whom they meant. */
export type Misspelling = { readonly query: string; readonly name: string; readonly organisation: string };

const file = path.resolve('tests/fixtures/search/misspelt-names.tsv');

/** The misspelt and transliterated queries that are kept with the tests. */
export const misspellings = (): ReadonlyArray<Misspelling> =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([query = '', name = '', organisation = '']) => ({ query, name, organisation }));

/** Registers everybody who is looked for. */
export const addMisspelt = ({ db, attendees }: Store, newId: () => string): void => {
  const people = new Map(misspellings().map((each) => [each.name, each]));
  db.transaction(() => {
    for (const { name, organisation } of people.values()) {
      attendees.insert(
        { ...blankAttendee, id: newId(), name, organisation, category: 'participant' },
        makeTicketCode((size) => crypto.getRandomValues(new Uint8Array(size))),
        null,
      );
    }
  })();
};

/** The queries whose person is not among the first so many found. */
export const missed = (search: Search, first: number): ReadonlyArray<Misspelling> =>
  misspellings().filter(
    ({ query, name }) =>
      !search(query, 20)
        .slice(0, first)
        .some((found) => found.name === name),
  );
