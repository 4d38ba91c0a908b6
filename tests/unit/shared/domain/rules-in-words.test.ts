import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rulesInWords, type RuleWords } from '#shared/domain/rules-in-words.ts';
import { ruleWarnings } from '#shared/domain/rule-warnings.ts';
import { demoEvent } from '#tests/helpers/importing.ts';

const words: RuleWords = {
  say: (kind, values = {}) => [kind, ...Object.values(values)].join(' '),
  time: (at) => `t${at}`,
};
const moment = fc.option(fc.integer({ min: 1, max: 9_999 }), { nil: null });
const rules = fc.record({
  opensAt: moment,
  closesAt: moment,
  othersFrom: moment,
  reEntry: fc.boolean(),
  bookingRequired: fc.boolean(),
  capacity: fc.option(fc.nat(500), { nil: null }),
  askFirstMs: fc.option(fc.integer({ min: 50, max: 10_000 }), { nil: null }),
  endsOtherStays: fc.boolean(),
});

test('every rule that is set is named, and nothing that is not', () => {
  fc.assert(
    fc.property(rules, (set) => {
      const told = rulesInWords(set, words).split(', ');
      const times = [set.opensAt, set.closesAt, set.bookingRequired ? set.othersFrom : null];
      for (const at of times.filter((time) => time !== null)) expect(told.join(' ').split(' ')).toContain(`t${at}`);
      expect(told.includes('everybody')).toBe(!set.bookingRequired);
      expect(told.some((phrase) => phrase.startsWith('booked'))).toBe(set.bookingRequired);
      expect(told.filter((phrase) => phrase.startsWith('places'))).toEqual(
        set.capacity === null ? [] : [`places ${set.capacity}`],
      );
      expect(told.includes('no-return')).toBe(!set.reEntry);
      expect(told.includes('ends-other-stays')).toBe(set.endsOtherStays);
      expect(told.includes('asks-first')).toBe(set.askFirstMs !== null);
    }),
  );
});

test('rules that lock people out are found, and those of the demo do not', () => {
  const event = demoEvent();
  const booked = Object.fromEntries(event.checkpoints.map(({ id }) => [id, 1]));
  expect(ruleWarnings(event, { people: 100, booked })).toEqual([]);
  const [first, ...others] = event.checkpoints;
  if (first === undefined) throw new Error('no checkpoint');
  const kindsWith = (more: Partial<typeof first.rules>, expected = { people: 100, booked }) =>
    ruleWarnings({ ...event, checkpoints: [{ ...first, rules: { ...first.rules, ...more } }, ...others] }, expected)
      .filter(({ checkpointId }) => checkpointId === first.id)
      .map(({ kind }) => kind);
  expect(kindsWith({ opensAt: 2_000, closesAt: 2_000 })).toContain('closes-before-opens');
  expect(kindsWith({ capacity: 0 })).toEqual(['no-places']);
  expect(kindsWith({ opensAt: event.endsAt, closesAt: null })).toEqual(['opens-after-event']);
  expect(kindsWith({ opensAt: null, closesAt: event.startsAt })).toContain('closes-before-event');
  expect(kindsWith({ bookingRequired: true, othersFrom: event.endsAt })).toEqual(['others-too-late']);
  expect(kindsWith({ bookingRequired: true }, { people: 100, booked: {} })).toEqual(['nobody-booked']);
  expect(kindsWith({ bookingRequired: true }, { people: 0, booked: {} })).toEqual([]);
  expect(kindsWith({ capacity: 1 }, { people: 100, booked: { ...booked, [first.id]: 2 } })).toEqual([
    'more-booked-than-places',
  ]);
  const closed = { ...event, checkpoints: others.filter(({ kind }) => kind !== 'entrance') };
  expect(ruleWarnings(closed, { people: 0, booked })).toContainEqual({ kind: 'no-entrance', checkpointId: null });
});
