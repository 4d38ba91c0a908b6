import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openSearch } from '#core/search/search.ts';
import { addMisspelt, missed, misspellings } from '#scripts/bench/search/recall.ts';
import { fillStore } from '#scripts/bench/support/filled-store.ts';
import { tempStore } from '#tests/helpers/store.ts';

test('of 500 misspelt and transliterated names nearly all are found among a thousand people, mostly as the first', () => {
  const store = tempStore();
  fillStore(store, 1_000);
  addMisspelt(store, randomUUID);
  const search = openSearch(store);
  const share = (first: number): number => 1 - missed(search, first).length / misspellings().length;
  expect(misspellings()).toHaveLength(500);
  expect(share(1)).toBeGreaterThan(0.95);
  expect(share(5)).toBeGreaterThan(0.97);
});
