import type { Batch } from '#shared/contract/sync.ts';
import { doorsOpen, entriesOf, rosterOf, scanOf } from './facts.ts';

/** Spread as in the roster: 90 participants, 15 speakers, 12 of the team. */
const categoryOf = (index: number): string => {
  const place = (index * 7) % 39;
  if (place < 30) return 'participant';
  return place < 35 ? 'speaker' : 'team';
};

/** The facts of a morning: `arrived` people of 117 came in waves, and every ninth has left again. */
export const morning = (arrived: number): Batch['entries'] => {
  const people = Array.from({ length: arrived }, (_, index) => ({
    id: `person-${index}`,
    category: categoryOf(index),
    at:
      doorsOpen -
      20 * 60_000 +
      Math.round(100 * 60_000 * (0.5 + Math.asin((2 * index) / Math.max(1, arrived) - 1) / Math.PI)),
  }));
  const facts = [
    rosterOf({ participant: 90, speaker: 15, team: 12 }),
    ...people.map(({ id, category }) => scanOf(id, { category })),
    ...people
      .filter((_, index) => index % 9 === 8)
      .map(({ id, category }) => scanOf(id, { category, direction: 'exit' })),
  ];
  return entriesOf(facts).map((entry, index) => ({ ...entry, at: people[index - 1]?.at ?? entry.at }));
};
