import { expect, test } from 'vitest';
import { isAlike } from '#core/people/alike.ts';

test.for([
  ['Anna Schmidt', 'Anna Schmidt'],
  ['Schmidt Anna', 'Dr. Anna Maria Schmidt'],
  ['Joerg Weisshaupt', 'Jörg Weißhaupt'],
  ['Olena Schewtschenko', 'Олена Шевченко'],
  ['Anna Schmitd', 'Anna Schmidt'],
] as const)('%s may be %s', ([typed, known]) => {
  expect(isAlike(typed, known)).toBe(true);
});

test.for([
  ['Anna', 'Anna Schmidt'],
  ['Nele Ochs', 'Nele Tröger'],
  ['Jan Li', 'Jana Lu'],
  ['', 'Anna Schmidt'],
] as const)('%s is not %s', ([typed, known]) => {
  expect(isAlike(typed, known)).toBe(false);
});
