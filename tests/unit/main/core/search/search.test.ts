import { expect, test } from 'vitest';
import { openSearch } from '#core/search/search.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import { attendee, tempStore } from '#tests/helpers/store.ts';

const searchAmong = (people: ReadonlyArray<Partial<Attendee> & { readonly name: string }>) => {
  const store = tempStore();
  store.db.transaction(() =>
    people.forEach((person, n) => store.attendees.insert(attendee(`id-${n}`, person), `code-${n}`, null)),
  )();
  const search = openSearch(store);
  return { store, find: (query: string, limit = 20) => search(query, limit).map(({ name }) => name) };
};

const crowd = [
  { name: 'Jörg Müller', organisation: 'Muldenstahl AG', email: 'j.mueller@example.org' },
  { name: 'Anna Müllermann', organisation: 'Hotel Drei Linden' },
  { name: 'Ute Süß' },
  { name: 'Олена Шевченко', organisation: 'Kompass' },
  { name: 'محمد العلي' },
  { name: '李小龙' },
  { name: 'Nguyễn Thị Hoa' },
  { name: 'Łukasz Wójcik' },
  { name: "Sinéad O'Brien" },
  { name: 'Petra Hilgenschmidt' },
  { name: 'Kai Ude' },
];

test.each([
  ['two letters', 'mü', ['Jörg Müller', 'Anna Müllermann']],
  ['the whole word before its beginning', 'müller', ['Jörg Müller', 'Anna Müllermann']],
  ['umlauts left out', 'muller jorg', ['Jörg Müller']],
  ['umlauts written with e', 'MUELLER', ['Jörg Müller', 'Anna Müllermann']],
  ['sharp s', 'suss', ['Ute Süß']],
  ['the organisation', 'drei lin', ['Anna Müllermann']],
  ['an e-mail address', 'j.mueller@exa', ['Jörg Müller']],
  ['Cyrillic', 'шев', ['Олена Шевченко']],
  ['Cyrillic in Latin letters', 'shevchenko', ['Олена Шевченко']],
  ['Arabic with vowel marks', 'مُحَمَّد', ['محمد العلي']],
  ['Chinese, from the middle', '小龙', ['李小龙']],
  ['Vietnamese without marks', 'nguyen hoa', ['Nguyễn Thị Hoa']],
  ['Polish without marks', 'wojcik luk', ['Łukasz Wójcik']],
  ['an apostrophe', 'obrien', ["Sinéad O'Brien"]],
  ['the inside of a word', 'schmidt', ['Petra Hilgenschmidt']],
  ['a wrong letter', 'shevchenka', ['Олена Шевченко']],
  ['a wrong first letter', 'wojcik nukasz', ['Łukasz Wójcik']],
  ['a missing letter', 'hilgnschmidt', ['Petra Hilgenschmidt']],
  ['a letter too many', 'nguyenn', ['Nguyễn Thị Hoa']],
  ['two letters swapped in the middle', 'luaksz', ['Łukasz Wójcik']],
  ['words that nobody has', 'xyzzy', []],
  ['a consonant over and over', 'qqqq', []],
  ['nothing', ' ,.- ', []],
  ['SQL', `"' OR 1=1 --`, []],
])('finds by %s', (_, query, names) => {
  const { find } = searchAmong(crowd);
  expect(find(query)).toEqual(names);
});

test('finds by the beginning of a ticket code, in small letters too', () => {
  const { store, find } = searchAmong(crowd);
  store.attendees.addCode('GFSP017VVPXFWNGU9CHXQEBBT1', 'id-2');
  expect([find('GFSP0'), find('gfsp017')]).toEqual([['Ute Süß'], ['Ute Süß']]);
});

test('never gives more than asked for, and the name before the organisation', () => {
  const { find } = searchAmong([
    ...Array.from({ length: 30 }, (_, n) => ({ name: `Person ${n}`, organisation: 'Berger GmbH' })),
    { name: 'Zoe Berger' },
  ]);
  expect(find('berg', 5)).toHaveLength(5);
  expect(find('berg', 5)[0]).toBe('Zoe Berger');
});

test.each([5, 500])('a word that %i people share and a single letter: the name before the house', (sharing) => {
  const { find } = searchAmong([
    ...Array.from({ length: sharing }, (_, n) => ({ name: `Person ${n}`, organisation: 'Linden Verein' })),
    { name: 'Uta Zehn', organisation: 'Linden Kai' },
    { name: 'Karim Linden' },
    { name: 'Ida Bo', organisation: 'Linden', email: 'k.bo@example.org' },
  ]);
  expect(find('linden k').slice(0, 3)).toEqual(['Karim Linden', 'Uta Zehn', 'Ida Bo']);
  expect(find('k linden', 1)).toEqual(['Karim Linden']);
});

test('forgets the old words of somebody who changed, and everything of somebody removed', () => {
  const { store, find } = searchAmong([{ name: 'Anna Alt' }, { name: 'Bo Ax' }]);
  store.attendees.replace(attendee('id-0', { name: 'Anna Neu' }));
  store.attendees.remove('id-1');
  store.index.dropUnused();
  expect([find('alt'), find('neu'), find('ax')]).toEqual([[], ['Anna Neu'], []]);
  expect(store.db.prepare('SELECT word FROM word ORDER BY word').pluck().all()).toEqual(['anna', 'neu']);
});
