import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { batchOf, entriesOf, newStation, rosterOf, scanOf } from '#tests/helpers/central/facts.ts';
import { onBothStores } from '#tests/helpers/central/stores.ts';

const fine = (): null => null;
const facts = (count: number) => entriesOf(Array.from({ length: count }, (_, index) => scanOf(`a${index}`)));

onBothStores(({ open, address }) => {
  test('a batch is stored whole and the same batch again changes nothing', async () => {
    const store = await open();
    const batch = batchOf(newStation(), facts(5));
    expect(await store.intake(batch, 0, fine)).toMatchObject({ kind: 'stored', highest: 5, fresh: 5 });
    expect(await store.intake(batch, 0, fine)).toMatchObject({ kind: 'stored', highest: 5, fresh: 0 });
    expect(await store.tally()).toMatchObject({ entries: 5, stations: 1 });
  });

  test('what is stored is byte for byte what was sent', async () => {
    const store = await open();
    const entries = entriesOf([
      { kind: 'scan', payload: { b: 'ä\u202e', a: [1, null, { 'c"': '\n' }] } },
      rosterOf({ team: 3 }),
    ]);
    await store.intake(batchOf(newStation(), entries), 0, fine);
    const stored = await store.after(0, 10);
    expect(stored.map(({ payload }) => payload)).toEqual(entries.map(({ payload }) => JSON.stringify(payload)));
  });

  test('the highest seq is that of the run without a gap, and jumps when the gap is filled', async () => {
    const store = await open();
    const station = newStation();
    const all = facts(9);
    expect(await store.intake(batchOf(station, all.slice(6)), 0, fine)).toMatchObject({ highest: 0 });
    expect(await store.intake(batchOf(station, all.slice(0, 3)), 0, fine)).toMatchObject({ highest: 3 });
    expect(await store.intake(batchOf(station, all.slice(3, 6)), 0, fine)).toMatchObject({ highest: 9 });
  });

  test.each([
    ['the same seq with another id', { id: randomUUID() }],
    ['the same id with another payload', { payload: { registered: { team: 1 } } }],
    ['the same id at another time', { at: 1 }],
    ['the same id at another seq', { seq: 4 }],
  ])('%s is a conflict, and nothing of its batch is stored', async (_what, change) => {
    const store = await open();
    const station = newStation();
    const [first, second, third] = facts(3);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three facts');
    await store.intake(batchOf(station, [first, second]), 0, fine);
    const contradicting = batchOf(station, [third, { ...second, ...change }]);
    expect(await store.intake(contradicting, 0, fine)).toMatchObject({ kind: 'conflict' });
    expect(await store.tally()).toMatchObject({ entries: 2 });
  });

  test('a new life of the same log finds its facts known and is held without a gap', async () => {
    const store = await open();
    const station = newStation();
    const all = facts(6);
    await store.intake(batchOf(station, all), 0, fine);
    const restored = { ...station, epoch: randomUUID() };
    const kept = all.slice(0, 4);
    expect(await store.intake(batchOf(restored, kept), 0, fine)).toMatchObject({
      kind: 'stored',
      highest: 4,
      fresh: 0,
    });
    const other = entriesOf([scanOf('later')], 5);
    expect(await store.intake(batchOf(restored, other), 0, fine)).toMatchObject({
      kind: 'stored',
      highest: 5,
      fresh: 1,
    });
    const impostor = entriesOf([scanOf('impostor')], 2);
    expect(await store.intake(batchOf(restored, impostor), 0, fine)).toEqual({ kind: 'conflict', seq: 2 });
    expect(await store.tally()).toMatchObject({ entries: 7, stations: 1 });
  });

  test('an empty batch asks how much is held', async () => {
    const store = await open();
    const station = newStation();
    await store.intake(batchOf(station, facts(3)), 0, fine);
    expect(await store.intake(batchOf(station, []), 0, fine)).toMatchObject({ kind: 'stored', highest: 3, fresh: 0 });
  });

  test('an entry put aside counts as held and is found again', async () => {
    const store = await open();
    const batch = batchOf(newStation(), facts(3));
    const intake = await store.intake(batch, 0, ({ seq }) => (seq === 2 ? 'makes no sense' : null));
    expect(intake).toMatchObject({ highest: 3 });
    const [number] = await store.quarantined();
    expect((await store.after((number ?? 0) - 1, 1))[0]).toMatchObject({ seq: 2 });
    await store.release(number ?? 0);
    expect(await store.quarantined()).toEqual([]);
  });

  test('what stations read leaves out one life of one log, and comes in order', async () => {
    const store = await open();
    const [one, other] = [newStation(), newStation()];
    await store.intake(batchOf(one, facts(3)), 0, fine);
    await store.intake(batchOf(other, facts(2)), 0, fine);
    const except = { stationId: one.id, epoch: one.epoch, upTo: 3 };
    const heard = await store.factsAfter(0, except, 10);
    expect(heard.map(({ stationId, seq }) => [stationId, seq])).toEqual([
      [other.id, 1],
      [other.id, 2],
    ]);
    const restored = await store.factsAfter(0, { ...except, epoch: randomUUID() }, 10);
    expect(restored).toHaveLength(5);
    const putBack = await store.factsAfter(0, { ...except, upTo: 1 }, 10);
    expect(putBack.map(({ stationId, seq }) => [stationId, seq])).toEqual([
      [one.id, 2],
      [one.id, 3],
      [other.id, 1],
      [other.id, 2],
    ]);
  });

  test('a list that is restored marks a number anew, though it may give it to the fact that had it before', async () => {
    const batch = batchOf(newStation(), facts(2));
    const [before, restored] = [await open(), await open()];
    for (const store of [before, restored]) await store.intake(batch, 0, fine);
    expect((await before.after(1, 1))[0]?.id).toBe((await restored.after(1, 1))[0]?.id);
    expect(await before.factMark(2)).toBe(await before.factMark(2));
    expect(await before.factMark(2)).not.toBe(await restored.factMark(2));
    expect(await before.factMark(999)).toBeNull();
  });

  test('several servers at once: every reader that follows misses nothing and sees nothing twice', async () => {
    const at = await address();
    const stores = await Promise.all([open(at), open(at), open(at), open(at)]);
    const [reader] = stores;
    if (reader === undefined) throw new Error('no store');
    const seen: number[] = [];
    let writing = true;
    const follow = async (): Promise<void> => {
      // A page that was read while the last batch came in may be empty and not the end.
      const mayMore = writing;
      const page = await reader.after(seen.at(-1) ?? 0, 50);
      seen.push(...page.map(({ number }) => number));
      if (mayMore || page.length > 0) await follow();
    };
    const following = follow();
    await Promise.all(
      stores.map(async (store) => {
        const station = newStation();
        const all = facts(60);
        for (let from = 0; from < 60; from += 3) {
          const intake = await store.intake(batchOf(station, all.slice(from, from + 3)), 0, fine);
          expect(intake).toMatchObject({ kind: 'stored', highest: from + 3, fresh: 3 });
        }
      }),
    );
    writing = false;
    await following;
    expect(seen).toEqual(Array.from({ length: 240 }, (_, index) => index + 1));
    expect(await reader.tally()).toMatchObject({ entries: 240, stations: 4 });
  });

  test('whoever listens hears of what came in', async () => {
    const store = await open();
    const told = new Promise<void>((resolve) => {
      store.onChange(resolve);
    });
    await store.intake(batchOf(newStation(), facts(1)), 0, fine);
    await told;
    expect(await store.newest()).toEqual({ facts: 1, attendees: 0, event: 0, assignment: 0 });
  });
});
