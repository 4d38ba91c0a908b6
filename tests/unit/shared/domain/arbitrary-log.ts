import * as fc from 'fast-check';
import type { StationEntry } from '#shared/domain/headcount.ts';

const attendees = ['a', 'b', 'c'] as const;
const ids = Array.from({ length: 12 }, (_, n) => `fact-${n}`);

const place = {
  at: fc.integer({ min: 0, max: 3_000_000 }),
  tick: fc.integer({ min: 0, max: 20 }),
  seq: fc.integer({ min: 1, max: 50 }),
};
const by = { stationId: fc.constantFrom('one', 'two') };

const scan = fc.record({
  ...place,
  ...by,
  kind: fc.constant('scan' as const),
  payload: fc.record({
    attendeeId: fc.constantFrom(...attendees, null),
    category: fc.constantFrom('participant', 'speaker', null),
    checkpointId: fc.constantFrom('entrance', 'room'),
    direction: fc.constantFrom('entry' as const, 'exit' as const),
    method: fc.constant('camera' as const),
    verdict: fc.constantFrom('admitted' as const, 'admitted' as const, 'already-in' as const),
    override: fc.constant(null),
  }),
});
const undo = fc.record({
  ...place,
  ...by,
  kind: fc.constant('undo' as const),
  payload: fc.record({ scanId: fc.constantFrom(...ids), attendeeId: fc.constantFrom(...attendees) }),
});
const roster = fc.record({
  ...place,
  ...by,
  kind: fc.constant('roster' as const),
  payload: fc.record({ registered: fc.dictionary(fc.constantFrom('participant', 'speaker'), fc.nat(100)) }),
});

/** Any log of several stations, with undos of anything, also of undos, of later facts and of facts of others. */
export const arbitraryLog: fc.Arbitrary<ReadonlyArray<StationEntry>> = fc
  .array(fc.oneof({ weight: 5, arbitrary: scan }, { weight: 3, arbitrary: undo }, { weight: 1, arbitrary: roster }), {
    maxLength: ids.length,
  })
  // Equal places with different content cannot occur: a number is given once by a station.
  .map((facts) => facts.map((fact, n) => ({ ...fact, id: ids[n] ?? '', seq: n + 1 })));
