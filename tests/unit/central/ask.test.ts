import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { AskReply } from '#shared/contract/fleet/feed.ts';
import { batchOf, conference, entriesOf, newStation, scanOf } from '#tests/helpers/central/facts.ts';
import { call, pairedStation } from '#tests/helpers/central/list-calls.ts';
import type { TestList } from '#tests/helpers/central/list-server.ts';
import { startList } from '#tests/helpers/central/list-server.ts';

const entrance = conference.checkpoints.slice(0, 1);
const roomFor = (capacity: number, reEntry = true) => ({
  ...conference,
  checkpoints: entrance.map((checkpoint) => ({ ...checkpoint, rules: { ...checkpoint.rules, capacity, reEntry } })),
});

/** Asks as a station does; the fact has an id of its own unless one is given. */
const ask = async (list: TestList, token: string, attendeeId: string, id: string = randomUUID()): Promise<AskReply> =>
  (await call(list, 'POST', '/api/v1/ask', { token, body: { id, attendeeId, checkpointId: 'entrance', at: 0 } }))
    .body as AskReply;

test('the first who asks has the place; another door hears where, the same fact may ask again', async () => {
  const list = await startList();
  const [north, south] = [await pairedStation(list, 'North'), await pairedStation(list, 'South')];
  const fact = randomUUID();
  expect(await ask(list, north.token, 'anna', fact)).toEqual({ kind: 'free' });
  expect(await ask(list, north.token, 'anna', fact)).toEqual({ kind: 'free' });
  expect(await ask(list, south.token, 'anna')).toMatchObject({ kind: 'already-in', station: 'North' });
});

test('of many who ask at once for the last places, as many get in as there are places', async () => {
  const list = await startList({ event: roomFor(3) });
  const { token } = await pairedStation(list);
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => ask(list, token, `person-${index}`)));
  expect(answers.filter(({ kind }) => kind === 'free')).toHaveLength(3);
  expect(answers.filter(({ kind }) => kind === 'full')).toHaveLength(17);
});

test('a place that was kept is taken once, not twice, when its fact has come', async () => {
  const list = await startList({ event: roomFor(2) });
  const { token } = await pairedStation(list);
  const entries = entriesOf([scanOf('anna')]);
  expect(await ask(list, token, 'anna', entries[0]?.id)).toEqual({ kind: 'free' });
  await list.bring(batchOf(newStation(), entries));
  expect(await ask(list, token, 'bert')).toEqual({ kind: 'free' });
  expect(await ask(list, token, 'cem')).toEqual({ kind: 'full' });
});

test('who went out may come in again by another door at once', async () => {
  const list = await startList();
  const { token } = await pairedStation(list);
  const entries = entriesOf([scanOf('anna'), scanOf('anna', { direction: 'exit' })]);
  expect(await ask(list, token, 'anna', entries[0]?.id)).toEqual({ kind: 'free' });
  await list.bring(batchOf(newStation(), entries));
  expect(await ask(list, token, 'anna')).toEqual({ kind: 'free' });
});

test('where one visit is allowed, who went out stays out', async () => {
  const list = await startList({ event: roomFor(9, false) });
  const { token } = await pairedStation(list);
  await list.bring(batchOf(newStation(), entriesOf([scanOf('anna'), scanOf('anna', { direction: 'exit' })])));
  expect(await ask(list, token, 'anna')).toMatchObject({ kind: 'already-in' });
});

test('a place that nobody came for is free again after ten seconds', async () => {
  let now = Date.now();
  const list = await startList({ event: roomFor(1), clock: { now: () => now, monotonic: () => performance.now() } });
  const { token } = await pairedStation(list);
  expect(await ask(list, token, 'anna')).toEqual({ kind: 'free' });
  expect(await ask(list, token, 'bert')).toEqual({ kind: 'full' });
  now += 10_001;
  expect(await ask(list, token, 'bert')).toEqual({ kind: 'free' });
});

test('a question that makes no sense is malformed', async () => {
  const list = await startList();
  const { token } = await pairedStation(list);
  for (const body of [{}, { id: 'x', attendeeId: 'a', checkpointId: 'entrance', at: 0 }, []])
    expect(await call(list, 'POST', '/api/v1/ask', { token, body })).toEqual({
      status: 400,
      body: { code: 'malformed' },
    });
});
