import { expect, test } from 'vitest';
import { openRoll } from '#core/people/roll.ts';
import { attendee, tempStore } from '#tests/helpers/store.ts';

const many = 10_001;

test('of very many people the list at the desk may be a moment old, and what is taken home never is', async () => {
  const store = tempStore();
  const insert = (n: number): void => store.attendees.insert(attendee(`id-${n}`, {}), `code-${n}`, null);
  store.db.transaction(() => Array.from({ length: many }, (_, n) => insert(n)))();
  let renewed = 0;
  const roll = openRoll(store.db, store.index, {
    monotonic: () => performance.now(),
    onRenewed: () => void (renewed += 1),
  });
  expect(await roll.read()).toHaveLength(many);
  insert(many);
  expect(await roll.read()).toHaveLength(many);
  const whole = roll.readWhole();
  insert(many + 1);
  expect((await whole).map(({ id }) => id)).toContain(`id-${many}`);
  expect(await roll.readWhole()).toHaveLength(many + 2);
  expect(roll.isFresh()).toBe(true);
  expect(renewed).toBeGreaterThan(0);
});
