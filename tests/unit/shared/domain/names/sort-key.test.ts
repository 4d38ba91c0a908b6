import { expect, test } from 'vitest';
import { nameSortKey } from '#shared/domain/names/sort-key.ts';

const sorted = (people: ReadonlyArray<readonly [name: string, familyName: string | null]>) =>
  people
    .map(([name, familyName]) => ({ name, by: nameSortKey({ name, familyName }) }))
    .toSorted((a, b) => (a.by < b.by ? -1 : Number(a.by > b.by)))
    .map(({ name }) => name);

test('people stand by family name, then by the rest, umlauts among their vowels, other scripts after Latin', () => {
  expect(
    sorted([
      ['Олена Шевченко', 'Шевченко'],
      ['Zoë Zander', 'Zander'],
      ['Berta Müller', 'Müller'],
      ['Anna Müller', null],
      ['Cem Muster', 'Muster'],
      ['Ludwig van der Äcker', 'van der Äcker'],
      ['Prince', null],
      ['王小明', null],
    ]),
  ).toEqual([
    'Anna Müller',
    'Berta Müller',
    'Cem Muster',
    'Prince',
    'Ludwig van der Äcker',
    'Zoë Zander',
    'Олена Шевченко',
    '王小明',
  ]);
});
