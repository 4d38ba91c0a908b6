import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHeadcountFold, type StationEntry } from '#shared/domain/headcount.ts';
import { presencesOf } from '#shared/domain/presence.ts';
import type { ScanPayload } from '#shared/domain/scan.ts';
import { admissionOf } from '#tests/helpers/admission.ts';
import { arbitraryLog } from './arbitrary-log.ts';

const countsOf = (entries: ReadonlyArray<StationEntry>) => {
  const fold = createHeadcountFold();
  for (const entry of entries) fold.add(entry);
  return { entrance: fold.at('entrance'), room: fold.at('room') };
};

const scan = (seq: number, attendeeId: string, more: Partial<ScanPayload> = {}): StationEntry => ({
  seq,
  id: `s${seq}`,
  at: seq * 100_000,
  tick: seq,
  stationId: 'one',
  kind: 'scan',
  payload: admissionOf(attendeeId, more),
});
const undo = (seq: number, scanId: string, attendeeId: string): StationEntry => ({
  seq,
  id: `u${seq}`,
  at: seq,
  tick: seq,
  stationId: 'one',
  kind: 'undo',
  payload: { scanId, attendeeId },
});
const roster = (seq: number, registered: Record<string, number>): StationEntry => ({
  seq,
  id: `r${seq}`,
  at: seq,
  tick: seq,
  stationId: 'one',
  kind: 'roster',
  payload: { registered },
});

test('counts arrivals once, inside by the last direction, and the registered of the newest roster', () => {
  const { entrance } = countsOf([
    roster(1, { participant: 5, speaker: 1 }),
    scan(2, 'a'),
    scan(3, 'b', { category: 'speaker' }),
    scan(4, 'a', { direction: 'exit' }),
    scan(5, 'a', { verdict: 'already-in' }),
    roster(6, { participant: 7, speaker: 1 }),
  ]);
  expect(entrance).toEqual({
    registered: 8,
    arrived: 2,
    inside: 1,
    byCategory: {
      participant: { registered: 7, arrived: 1, inside: 0 },
      speaker: { registered: 1, arrived: 1, inside: 1 },
    },
    arrivals: [
      { at: 0, count: 1 },
      { at: 300_000, count: 1 },
    ],
  });
});

test('an undo takes a scan out of the counts and an undo of the undo brings it back', () => {
  const facts = [scan(1, 'a'), undo(2, 's1', 'a')];
  expect(countsOf(facts).entrance).toMatchObject({ arrived: 0, inside: 0, arrivals: [] });
  expect(countsOf([...facts, undo(3, 'u2', 'a')]).entrance).toMatchObject({ arrived: 1, inside: 1 });
});

test('checkpoints count apart', () => {
  const { entrance, room } = countsOf([scan(1, 'a'), scan(2, 'a', { checkpointId: 'room', direction: 'entry' })]);
  expect([entrance.inside, room.inside]).toEqual([1, 1]);
});

test('somebody admitted by two stations while they were apart is one person', () => {
  expect(countsOf([scan(1, 'a'), { ...scan(1, 'a'), id: 'other', stationId: 'two' }]).entrance).toMatchObject({
    arrived: 1,
    inside: 1,
  });
});

test('any order of delivery, also of facts delivered again, gives the same counts', () => {
  fc.assert(
    fc.property(
      arbitraryLog.chain((log) =>
        fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 })),
      ),
      ([log, delivered]) => {
        expect(countsOf(delivered)).toEqual(countsOf(log));
      },
    ),
    { numRuns: 1_000 },
  );
});

test('nobody is inside who did not arrive, and the whole is the sum of its categories', () => {
  fc.assert(
    fc.property(arbitraryLog, (log) => {
      for (const counts of Object.values(countsOf(log))) {
        const parts = Object.values(counts.byCategory);
        expect(counts.inside).toBeLessThanOrEqual(counts.arrived);
        expect(counts.inside).toBe(parts.reduce((sum, part) => sum + part.inside, 0));
        expect(counts.arrived).toBe(counts.arrivals.reduce((sum, { count }) => sum + count, 0));
        expect(parts.every(({ inside, arrived }) => inside >= 0 && arrived >= 0)).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('who is inside a room is whose history says so, in any order of delivery', () => {
  fc.assert(
    fc.property(
      arbitraryLog.chain((log) => fc.shuffledSubarray([...log], { minLength: log.length })),
      fc.boolean(),
      (delivered, exclusive) => {
        const places = new Set(['entrance', 'room']);
        const fold = createHeadcountFold(exclusive ? places : undefined, new Set(['room']));
        for (const entry of delivered) fold.add(entry);
        const inside = [...fold.attendees()].filter(
          (id) => presencesOf(fold.historyOf(id), exclusive ? places : undefined).get('room')?.inside,
        );
        expect([...fold.insideOf('room')].toSorted()).toEqual(inside.toSorted());
        expect(fold.insideOf('room').size).toBe(fold.at('room').inside);
      },
    ),
  );
});
