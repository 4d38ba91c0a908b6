import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StationEntry } from '#shared/domain/headcount.ts';
import { presencesOf, traceOf } from '#shared/domain/presence.ts';
import { durationOf, visitsOf } from '#shared/domain/visits.ts';

const places = ['entrance', 'room-a', 'room-b'] as const;
const rooms = new Set(['room-a', 'room-b']);
const minute = 60_000;

type Step = {
  readonly place: (typeof places)[number];
  readonly direction: 'entry' | 'exit';
  readonly counts: boolean;
  readonly undoes: number | null;
};

const step: fc.Arbitrary<Step> = fc.record({
  place: fc.constantFrom(...places),
  direction: fc.constantFrom('entry', 'exit'),
  counts: fc.boolean(),
  undoes: fc.option(fc.nat(20), { freq: 4 }),
});

/** A day of one person, a step each minute; an undo takes an earlier scan back that nobody took back before. */
const dayOf = (steps: ReadonlyArray<Step>): ReadonlyArray<StationEntry> => {
  const undone = new Set<number>();
  return steps.map(({ place, direction, counts, undoes }, at): StationEntry => {
    const common = { id: `f${at}`, seq: at + 1, tick: at + 1, at: at * minute, stationId: 's' };
    if (undoes !== null && undoes < at && !undone.has(undoes) && steps[undoes]?.undoes === null) {
      undone.add(undoes);
      return { ...common, kind: 'undo', payload: { scanId: `f${undoes}`, attendeeId: 'p' } };
    }
    const payload = {
      attendeeId: 'p',
      category: 'participant',
      checkpointId: place,
      direction,
      method: 'camera',
      verdict: counts ? 'admitted' : 'unpaid',
      override: null,
    } as const;
    return { ...common, kind: 'scan', payload };
  });
};

/** Minutes at a place, counted minute by minute from where the person stood; null while still there. */
const minutesAt = (day: ReadonlyArray<StationEntry>, place: string): number | null => {
  const undone = new Set(day.flatMap((fact) => (fact.kind === 'undo' ? [fact.payload.scanId] : [])));
  let inside: string | null = null;
  let atEntrance = false;
  let minutes = 0;
  for (const fact of day) {
    const here = place === 'entrance' ? atEntrance : inside === place;
    if (here) minutes += 1;
    if (fact.kind !== 'scan' || fact.payload.verdict !== 'admitted' || undone.has(fact.id)) continue;
    const { checkpointId, direction } = fact.payload;
    if (checkpointId === 'entrance') atEntrance = direction === 'entry';
    else if (direction === 'entry') inside = checkpointId;
    else if (inside === checkpointId) inside = null;
  }
  return (place === 'entrance' ? atEntrance : inside === place) ? null : minutes;
};

test('the time spent at each place is what counting minute by minute gives, in whatever order the facts came', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), fc.infiniteStream(fc.nat()), (steps, salt) => {
      const day = dayOf(steps);
      const mixed = day.map((fact) => ({ fact, by: salt.next().value })).toSorted((a, b) => a.by - b.by);
      const visits = visitsOf(
        mixed.map(({ fact }) => fact),
        rooms,
      );
      const presences = presencesOf(
        day.flatMap((fact) => traceOf(fact) ?? []),
        rooms,
      );
      for (const place of places) {
        const stays = visits.get(place)?.stays ?? [];
        expect(stays.at(-1)?.to === null).toBe(presences.get(place)?.inside ?? false);
        expect(visits.get(place)?.first?.at ?? null).toBe(presences.get(place)?.arrivedAt ?? null);
        const minutes = minutesAt(day, place);
        expect(durationOf(stays)).toBe(minutes === null || stays.length === 0 ? null : minutes * minute);
      }
    }),
  );
});
