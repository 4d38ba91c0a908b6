import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { admit, type AdmissionQuestion } from '#shared/domain/admission.ts';
import { neverSeen } from '#shared/domain/presence.ts';
import { refusalReasons } from '#shared/domain/verdict.ts';
import { openRules } from '#tests/helpers/open-checkpoint.ts';

const ask = (more: Partial<AdmissionQuestion> = {}, rules: Partial<AdmissionQuestion['checkpoint']['rules']> = {}) =>
  admit({
    checkpoint: { id: 'room', rules: { ...openRules, ...rules } },
    attendee: { registration: 'valid', bookings: [] },
    presence: neverSeen,
    occupancy: 0,
    direction: 'entry',
    now: 1_000,
    ...more,
  });
const inside = { inside: true, arrivedAt: 500, category: null };
const outside = { inside: false, arrivedAt: 500, category: null };

test('a valid ticket comes in, and comes back when the checkpoint allows it', () => {
  expect(ask()).toEqual({ kind: 'admitted', returning: false });
  expect(ask({ presence: outside })).toEqual({ kind: 'admitted', returning: true });
  expect(ask({ presence: outside }, { reEntry: false })).toEqual({ kind: 'refused', reason: 'already-in', since: 500 });
});

test.each([
  ['unknown', ask({ attendee: null })],
  ['cancelled', ask({ attendee: { registration: 'cancelled', bookings: [] } })],
  ['unpaid', ask({ attendee: { registration: 'unpaid', bookings: [] } })],
  ['blocked', ask({ attendee: { registration: 'blocked', bookings: [] } })],
  ['already-in', ask({ presence: inside })],
  ['not-booked', ask({}, { bookingRequired: true })],
  ['too-early', ask({}, { opensAt: 1_001 })],
  ['too-late', ask({}, { closesAt: 1_000 })],
  ['full', ask({ occupancy: 2 }, { capacity: 2 })],
  ['not-inside', ask({ direction: 'exit' })],
])('refuses with the reason %s', (reason, verdict) => {
  expect(verdict).toMatchObject({ kind: 'refused', reason });
});

test('a window is open from its first moment to just before its last', () => {
  expect(ask({ now: 1_000 }, { opensAt: 1_000, closesAt: 2_000 }).kind).toBe('admitted');
  expect(ask({ now: 1_999 }, { opensAt: 1_000, closesAt: 2_000 }).kind).toBe('admitted');
});

test('somebody inside may always leave, whatever the rules and the registration say', () => {
  const verdict = ask(
    { direction: 'exit', presence: inside, attendee: { registration: 'blocked', bookings: [] }, occupancy: 9 },
    { closesAt: 0, capacity: 1, bookingRequired: true },
  );
  expect(verdict).toEqual({ kind: 'admitted', returning: false });
});

const limit = fc.option(fc.integer());
const question: fc.Arbitrary<AdmissionQuestion> = fc.record({
  checkpoint: fc.record({
    id: fc.string(),
    rules: fc.record({
      opensAt: limit,
      closesAt: limit,
      reEntry: fc.boolean(),
      bookingRequired: fc.boolean(),
      othersFrom: limit,
      capacity: limit,
      askFirstMs: limit,
      endsOtherStays: fc.boolean(),
    }),
  }),
  attendee: fc.option(
    fc.record({
      registration: fc.constantFrom('valid' as const, 'cancelled' as const, 'unpaid' as const, 'blocked' as const),
      bookings: fc.array(fc.string()),
    }),
  ),
  presence: fc.record({ inside: fc.boolean(), arrivedAt: limit, category: fc.option(fc.string()) }),
  occupancy: fc.nat(),
  direction: fc.constantFrom('entry' as const, 'exit' as const),
  now: fc.integer(),
});

test('every question has an answer of the closed set, the same each time', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const verdict = admit(asked);
      expect(verdict).toEqual(admit(asked));
      expect(['admitted', ...refusalReasons]).toContain(verdict.kind === 'refused' ? verdict.reason : verdict.kind);
    }),
    { numRuns: 2_000 },
  );
});

const isWithinEveryRule = ({
  attendee,
  presence,
  checkpoint: { id, rules },
  now,
  occupancy,
}: AdmissionQuestion): boolean =>
  attendee?.registration === 'valid' &&
  !presence.inside &&
  (rules.reEntry || presence.arrivedAt === null) &&
  (!rules.bookingRequired || attendee.bookings.includes(id) || now >= (rules.othersFrom ?? Infinity)) &&
  now >= (rules.opensAt ?? -Infinity) &&
  now < (rules.closesAt ?? Infinity) &&
  occupancy < (rules.capacity ?? Infinity);

test('an entry is admitted exactly when it is within every rule', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const entry = { ...asked, direction: 'entry' as const };
      expect(admit(entry).kind).toBe(isWithinEveryRule(entry) ? 'admitted' : 'refused');
    }),
    { numRuns: 2_000 },
  );
});
