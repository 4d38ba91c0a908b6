import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubleUsesOf, type DoubleUseRules } from '#shared/domain/double-uses.ts';
import { presencesOf, type Trace } from '#shared/domain/presence.ts';

const rules: DoubleUseRules = { exclusive: new Set(['a', 'b']), oneVisit: new Set(['once']) };
let made = 0;
type More = { readonly at?: string; readonly overridden?: boolean };

const counted = (
  station: string,
  direction: 'entry' | 'exit',
  { at = 'door', overridden = false }: More = {},
): Trace => {
  made += 1;
  return {
    id: `id-${String(made).padStart(4, '0')}`,
    tick: made,
    seq: made,
    stationId: station,
    kind: 'counted',
    checkpointId: at,
    direction,
    at: made,
    category: null,
    overridden,
  };
};
const undo = (of: Trace, station: string): Trace => {
  made += 1;
  return {
    id: `id-${String(made).padStart(4, '0')}`,
    tick: made,
    seq: made,
    stationId: station,
    kind: 'undo',
    of: of.id,
  };
};
const stationsIn = (traces: ReadonlyArray<Trace>): ReadonlyArray<ReadonlyArray<string>> =>
  doubleUsesOf(traces, rules).map(({ entries }) => entries.map(({ stationId }) => stationId));

test('one ticket let in at two doors is found, with both in the order in which they count', () => {
  expect(stationsIn([counted('north', 'entry'), counted('south', 'entry')])).toEqual([['north', 'south']]);
});

test('coming back after leaving is none, nor is what staff admitted knowingly, nor what was undone', () => {
  expect(stationsIn([counted('north', 'entry'), counted('north', 'exit'), counted('south', 'entry')])).toEqual([]);
  expect(stationsIn([counted('north', 'entry'), counted('south', 'entry', { overridden: true })])).toEqual([]);
  const second = counted('south', 'entry');
  expect(stationsIn([counted('north', 'entry'), second, undo(second, 'south')])).toEqual([]);
});

test('an undo that was undone itself brings the finding back', () => {
  const second = counted('south', 'entry');
  const taken = undo(second, 'south');
  expect(stationsIn([counted('north', 'entry'), second, taken, undo(taken, 'south')])).toHaveLength(1);
});

test('where one visit is allowed a second one elsewhere is found, also after an exit', () => {
  const at = 'once';
  const visits = [
    counted('north', 'entry', { at }),
    counted('north', 'exit', { at }),
    counted('south', 'entry', { at }),
  ];
  expect(stationsIn(visits)).toEqual([['north', 'south']]);
});

test('entering another room ends the stay in the first, so that coming back to it is no second use', () => {
  const way = [
    counted('one', 'entry', { at: 'a' }),
    counted('two', 'entry', { at: 'b' }),
    counted('three', 'entry', { at: 'a' }),
  ];
  expect(stationsIn(way)).toEqual([]);
  expect(presencesOf(way, rules.exclusive).get('b')?.inside).toBe(false);
});

test('the id of a finding stays the same when a third door joins in', () => {
  const two = [counted('north', 'entry'), counted('south', 'entry')];
  const [before] = doubleUsesOf(two, rules);
  const [after] = doubleUsesOf([...two, counted('west', 'entry')], rules);
  expect(after?.id).toBe(before?.id);
  expect(after?.entries).toHaveLength(3);
});

const fact = fc.record({
  station: fc.constantFrom('north', 'south', 'west'),
  at: fc.constantFrom('door', 'a', 'b', 'once'),
  direction: fc.constantFrom('entry' as const, 'exit' as const),
  overridden: fc.boolean(),
  undoes: fc.option(fc.nat(20), { freq: 4 }),
});
const history = fc.array(fact, { maxLength: 12 }).map((facts) => {
  const traces: Trace[] = [];
  for (const { station, direction, at, overridden, undoes } of facts) {
    const target = undoes === null ? undefined : traces[undoes % Math.max(1, traces.length)];
    traces.push(target === undefined ? counted(station, direction, { at, overridden }) : undo(target, station));
  }
  return traces;
});
const deliveries = history.chain((traces) =>
  fc.tuple(
    fc.constant(traces),
    fc.shuffledSubarray([...traces], { minLength: traces.length, maxLength: traces.length }),
  ),
);

test('in whatever order facts are delivered, findings and presences are the same', () => {
  fc.assert(
    fc.property(deliveries, ([traces, shuffled]) => {
      expect(doubleUsesOf(shuffled, rules)).toEqual(doubleUsesOf(traces, rules));
      const [one, other] = [presencesOf(traces, rules.exclusive), presencesOf(shuffled, rules.exclusive)];
      expect(new Map([...other].toSorted())).toEqual(new Map([...one].toSorted()));
    }),
    { numRuns: 10_000 },
  );
});

test('of exclusive rooms a person is in one at most', () => {
  fc.assert(
    fc.property(history, (traces) => {
      const presences = presencesOf(traces, rules.exclusive);
      expect([...rules.exclusive].filter((id) => presences.get(id)?.inside === true).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 10_000 },
  );
});
