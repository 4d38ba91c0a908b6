import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogEntry } from '#shared/domain/scan.ts';
import { createWaitingFold } from '#shared/domain/waiting-list.ts';

const people = ['ada', 'nele', 'omar'] as const;
const rooms = ['a', 'b'] as const;

type Step = {
  readonly person: (typeof people)[number];
  readonly room: (typeof rooms)[number];
  readonly act: 'wait' | 'leave' | 'book';
};

const step: fc.Arbitrary<Step> = fc.record({
  person: fc.constantFrom(...people),
  room: fc.constantFrom(...rooms),
  act: fc.constantFrom('wait', 'wait', 'leave', 'book'),
});

const factOf = ({ person: attendeeId, room, act }: Step, n: number): LogEntry => {
  const common = { id: `f${n}`, seq: n + 1, tick: n + 1, at: n * 1_000 };
  return act === 'book'
    ? { ...common, kind: 'change', payload: { what: 'rebooked', attendeeId, by: 'staff', left: [], taken: [room] } }
    : {
        ...common,
        kind: 'waiting',
        payload: { attendeeId, checkpointId: room, waits: act === 'wait', by: 'staff' },
      };
};

/** The lines as a person at the door would keep them on paper. */
const onPaper = (steps: ReadonlyArray<Step>): Readonly<Record<string, ReadonlyArray<string>>> => {
  const lines: Record<string, string[]> = { a: [], b: [] };
  for (const { person, room, act } of steps) {
    const line = lines[room] ?? [];
    if (act !== 'wait') lines[room] = line.filter((other) => other !== person);
    else if (!line.includes(person)) line.push(person);
  }
  return lines;
};

test('whoever came first is first, in whatever order and however often the facts arrive', () => {
  fc.assert(
    fc.property(
      fc
        .array(step, { maxLength: 25 })
        .chain((steps) =>
          fc.tuple(
            fc.constant(steps),
            fc.shuffledSubarray([...steps.keys(), ...steps.keys()], { minLength: steps.length * 2 }),
          ),
        ),
      ([steps, arrival]) => {
        const facts = steps.map(factOf);
        const fold = createWaitingFold();
        for (const n of arrival) {
          const fact = facts[n];
          if (fact !== undefined) fold.add(fact);
        }
        const lines = Object.fromEntries(rooms.map((room) => [room, fold.at(room).map((one) => one.attendeeId)]));
        expect(lines).toEqual(onPaper(steps));
      },
    ),
  );
});

test('somebody waits since they came last, and leaving means the end of the line', () => {
  const fold = createWaitingFold();
  const steps: ReadonlyArray<Step> = [
    { person: 'ada', room: 'a', act: 'wait' },
    { person: 'nele', room: 'a', act: 'wait' },
    { person: 'ada', room: 'a', act: 'leave' },
    { person: 'ada', room: 'a', act: 'wait' },
    { person: 'ada', room: 'a', act: 'wait' },
  ];
  steps.map(factOf).forEach(fold.add);
  expect(fold.at('a')).toEqual([
    { attendeeId: 'nele', since: 1_000 },
    { attendeeId: 'ada', since: 3_000 },
  ]);
});
