import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { AttendeeChange, AttendeeDocument, FeedReply, FeedRequest } from '#shared/contract/fleet/feed.ts';
import { fleetLimits } from '#shared/contract/fleet/limits.ts';
import { attendeeHash, emptyHash, hashText, mixHash } from '#shared/domain/attendee-hash.ts';
import { batchOf, entriesOf, newStation, scanOf } from '#tests/helpers/central/facts.ts';
import { call, pairedStation } from '#tests/helpers/central/list-calls.ts';
import type { TestList } from '#tests/helpers/central/list-server.ts';
import { startList } from '#tests/helpers/central/list-server.ts';
import { personNamed } from '#tests/helpers/central/people.ts';
import { readStream } from '#tests/helpers/central/stream.ts';

const start = { number: 0, id: null };
const fromStart: FeedRequest = { epoch: randomUUID(), facts: start, attendees: start, event: 0 };

const read = async (list: TestList, token: string, more: Partial<FeedRequest> = {}): Promise<FeedReply> => {
  const { status, body } = await call(list, 'POST', '/api/v1/feed', { token, body: { ...fromStart, ...more } });
  expect(status).toBe(200);
  return body as FeedReply;
};
const tell = (list: TestList, token: string, changes: ReadonlyArray<AttendeeChange>) =>
  call(list, 'POST', '/api/v1/attendees', { token, body: { changes } });
const changeOf = (id: string, tick: number, attendee: AttendeeDocument | null): AttendeeChange => ({
  id,
  tick,
  stationId: randomUUID(),
  attendee,
});
const admissions = (count: number) => entriesOf(Array.from({ length: count }, (_, index) => scanOf(`p-${index}`)));

test('page by page to the end, each fact once, and then nothing more', async () => {
  const list = await startList();
  const { token } = await pairedStation(list);
  const entries = admissions(fleetLimits.factsAPage + 150);
  const station = newStation();
  for (let from = 0; from < entries.length; from += 150)
    await list.bring(batchOf(station, entries.slice(from, from + 150)));
  const heard: string[] = [];
  let facts: FeedRequest['facts'] = start;
  for (let page = await read(list, token); page.facts.page.length > 0; page = await read(list, token, { facts })) {
    heard.push(...page.facts.page.map(({ id }) => id));
    facts = page.facts.upTo;
    expect(page.reset).toBe(false);
  }
  expect(heard).toEqual(entries.map(({ id }) => id));
  expect((await read(list, token, { facts })).facts.upTo).toEqual(facts);
});

test('the own stream is left out and passed over; facts of an earlier life of the same log are told', async () => {
  const list = await startList();
  const { id, token } = await pairedStation(list);
  const [before, own] = [randomUUID(), randomUUID()];
  const [lost, kept, other] = [admissions(2), admissions(3), admissions(1)];
  const bring = async (epoch: string, entries: typeof lost): Promise<void> => {
    const body = batchOf({ id, name: 'Door 2', epoch }, entries);
    expect((await call(list, 'POST', '/api/v1/events', { token, body })).status).toBe(200);
  };
  await bring(before, lost);
  await bring(own, kept);
  await list.bring(batchOf(newStation(), other));
  const page = await read(list, token, { epoch: own });
  expect(page.facts.page.map((fact) => fact.id)).toEqual([...lost, ...other].map((fact) => fact.id));
  await bring(own, entriesOf([scanOf('later')], 4));
  const passed = await read(list, token, { epoch: own, facts: page.facts.upTo });
  expect(passed.facts).toMatchObject({ page: [], upTo: { number: passed.facts.newest } });
});

test('facts of the own life beyond the end of the own log are told: a backup took them away there', async () => {
  const list = await startList();
  const { id, token } = await pairedStation(list);
  const [own, entries] = [randomUUID(), admissions(3)];
  const body = batchOf({ id, name: 'Door 2', epoch: own }, entries);
  expect((await call(list, 'POST', '/api/v1/events', { token, body })).status).toBe(200);
  expect((await read(list, token, { epoch: own, own: 3 })).facts.page).toEqual([]);
  expect((await read(list, token, { epoch: own, own: 1 })).facts.page.map((fact) => fact.id)).toEqual(
    entries.slice(1).map((entry) => entry.id),
  );
});

test.each([
  ['another id at that number', { facts: { number: 1, id: randomUUID() } }],
  ['a number beyond the newest fact', { facts: { number: 900, id: randomUUID() } }],
  ['a number beyond the newest attendee', { attendees: { number: 900, id: randomUUID() } }],
])('%s: the list was restored, and is read anew', async (_, marks) => {
  const list = await startList();
  const { token } = await pairedStation(list);
  await list.bring(batchOf(newStation(), admissions(2)));
  const page = await read(list, token, marks);
  expect(page).toMatchObject({ reset: true, facts: { page: [], upTo: start }, attendees: { page: [], upTo: start } });
  expect((await read(list, token)).facts.page).toHaveLength(2);
});

test('of two changes of one person the later tick stays, in whatever order they come', async () => {
  const list = await startList();
  const { token } = await pairedStation(list);
  const [older, newer] = [changeOf('a', 10, personNamed('Anna')), changeOf('a', 20, personNamed('Änne'))];
  expect((await tell(list, token, [newer])).body).toEqual({ taken: 1 });
  expect((await tell(list, token, [older])).body).toEqual({ taken: 0 });
  expect((await tell(list, token, [newer])).body).toEqual({ taken: 0 });
  const { attendees } = await read(list, token);
  expect(attendees.page.map(({ attendee }) => attendee?.name)).toEqual(['Änne']);
});

test('whatever a name holds comes back as it was', async () => {
  const list = await startList();
  const { token } = await pairedStation(list);
  const names = [
    `'); DROP TABLE attendee; --`,
    '<script>1</script>',
    'ن‮علي',
    '👩‍👩‍👧',
    '__proto__',
    'x'.repeat(1_000),
    '\\u0041',
  ];
  const changes = names.map((name, index) => changeOf(index === 4 ? '__proto__' : `p-${index}`, 1, personNamed(name)));
  expect((await tell(list, token, changes)).body).toEqual({ taken: names.length });
  const { attendees } = await read(list, token);
  expect(attendees.page.map(({ attendee }) => attendee?.name)).toEqual(names);
  expect(JSON.stringify(list.logged)).not.toContain('DROP TABLE');
});

test('an attendee that is too much, or none, is refused as a whole', async () => {
  const list = await startList();
  const { token } = await pairedStation(list);
  const good = changeOf('good', 1, personNamed('Good'));
  const tooLong = changeOf('bad', 1, personNamed('x'.repeat(1_001)));
  expect(await tell(list, token, [good, tooLong])).toEqual({ status: 400, body: { code: 'malformed' } });
  expect((await read(list, token)).attendees.page).toEqual([]);
});

test('the checksum is that of everybody who is on the list, whatever the order', async () => {
  const list = await startList();
  const { token } = await pairedStation(list);
  const people = ['Anna', 'Bert', 'Cem'].map((name) => changeOf(name, 1, personNamed(name)));
  await tell(list, token, people.toReversed());
  await tell(list, token, [changeOf('Bert', 2, null)]);
  const left = people.filter(({ id }) => id !== 'Bert');
  const hash = left.reduce((sum, { id, attendee }) => {
    if (attendee === null) throw new Error('nobody was taken off here');
    return mixHash(sum, attendeeHash(id, attendee));
  }, emptyHash);
  const { body } = await call(list, 'GET', '/api/v1/checksum', { token });
  expect(body).toMatchObject({ attendees: 2, hash: hashText(hash) });
});

test('a scan is said to be there at once; the station that reads then has it', async () => {
  const list = await startList();
  const { token } = await pairedStation(list);
  const changes = await readStream(`${list.url}/api/v1/changes`, { authorization: `Bearer ${token}` });
  expect((await changes.next('newest')).data).toMatchObject({ facts: 0 });
  const from = performance.now();
  await list.bring(batchOf(newStation(), admissions(1)));
  expect((await changes.next('newest')).data).toMatchObject({ facts: 1 });
  expect(performance.now() - from).toBeLessThan(250);
  expect((await read(list, token)).facts.page).toHaveLength(1);
});
