import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { AttendeeChange, AttendeeDocument } from '#shared/contract/fleet/feed.ts';
import { batchOf, entriesOf, newStation, scanOf } from '#tests/helpers/central/facts.ts';
import { personNamed } from '#tests/helpers/central/people.ts';
import { onBothStores } from '#tests/helpers/central/stores.ts';

const person = personNamed('Nguyễn Thị Hoa');
const [first, second] = [randomUUID(), randomUUID()].toSorted() as [string, string];
const change = (id: string, tick: number, more: Partial<AttendeeChange> = {}): AttendeeChange => ({
  id,
  tick,
  stationId: first,
  attendee: person,
  ...more,
});

onBothStores(({ open }) => {
  test('of two changes the later holds, of the same tick that of the greater station, whatever comes first', async () => {
    const store = await open();
    const named = (name: string): AttendeeDocument => ({ ...person, name });
    expect(await store.takeAttendees([change('a', 2, { attendee: named('later') })])).toBe(1);
    expect(await store.takeAttendees([change('a', 1, { attendee: named('earlier') })])).toBe(0);
    expect(await store.takeAttendees([change('a', 2, { stationId: second, attendee: named('greater') })])).toBe(1);
    expect(await store.takeAttendees([change('a', 2, { attendee: named('smaller') })])).toBe(0);
    expect((await store.attendee('a'))?.attendee?.name).toBe('greater');
  });

  test('of two changes of one tick and one station the same one holds, whichever comes first', async () => {
    const held = async (names: ReadonlyArray<string>) => {
      const store = await open();
      for (const name of names) await store.takeAttendees([change('a', 2, { attendee: { ...person, name } })]);
      await store.takeAttendees([change('a', 2, { attendee: null })]);
      return (await store.attendee('a'))?.attendee?.name;
    };
    const one = await held(['one', 'two']);
    expect(one).toBeDefined();
    expect(await held(['two', 'one'])).toBe(one);
  });

  test('each change moves an attendee on in the feed; whom nobody lists any more stands there as gone', async () => {
    const store = await open();
    await store.takeAttendees([change('a', 1), change('b', 1), change('c', 1)]);
    const before = await store.attendeesAfter(0, 10);
    expect(before.map(({ number, change: { id } }) => [number, id])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
    await store.takeAttendees([change('a', 2, { attendee: null })]);
    const after = await store.attendeesAfter(2, 10);
    expect(after.map(({ number, change: { id, attendee } }) => [number, id, attendee])).toEqual([
      [3, 'c', person],
      [4, 'a', null],
    ]);
    expect(await store.attendeeMark(1)).toBeNull();
    expect(await store.attendeeMark(3)).toBe(after[0]?.mark);
    expect((await store.newest()).attendees).toBe(4);
  });

  test('the same attendee twice in one request stands once, in the later version', async () => {
    const store = await open();
    const late = { ...person, name: 'late' };
    await store.takeAttendees([change('a', 5, { attendee: late }), change('a', 4)]);
    const all = await store.attendeesAfter(0, 10);
    expect(all.map(({ change: { attendee } }) => attendee?.name)).toEqual(['late']);
  });

  test('a value that was written once stays for all who come later', async () => {
    const store = await open();
    expect(await store.read('id')).toBeUndefined();
    const answers = await Promise.all([store.writeOnce('id', 'one'), store.writeOnce('id', 'two')]);
    expect(new Set(answers).size).toBe(1);
    await store.write('id', { three: 3 });
    expect(await store.read('id')).toEqual({ three: 3 });
  });

  test('a station is known by its token, renamed, placed, revoked, and paired anew', async () => {
    const store = await open();
    const id = randomUUID();
    const station = { id, name: 'Door', tokenHash: 'h1', isHost: false, pairedAt: 7 };
    await store.addStation(station);
    expect(await store.stationByToken('h1')).toMatchObject({
      id,
      name: 'Door',
      role: null,
      assignment: 1,
      pairedAt: 7,
    });
    expect(await store.stationByToken('other')).toBeNull();
    expect(await store.changeStation(id, { name: 'North door', checkpointId: 'a' })).toBe(true);
    expect(await store.changeStation(randomUUID(), { name: 'Nobody' })).toBe(false);
    const report = {
      version: '1',
      role: 'desk' as const,
      checkpointId: 'a',
      waiting: 3,
      printer: 'ready',
      battery: 0.5,
      pending: {},
    };
    await store.heard({ stationId: id, at: 9, clockOffset: -4, report });
    await store.heard({ stationId: id, at: 10, clockOffset: -5, report: null });
    expect(await store.stations()).toMatchObject([
      { name: 'North door', checkpointId: 'a', assignment: 2, heardAt: 10, clockOffset: -5, report },
    ]);
    expect(await store.revokeStation(id, 20)).toBe(true);
    await store.revokeStation(id, 30);
    expect(await store.stationByToken('h1')).toMatchObject({ revokedAt: 20 });
    await store.addStation({ ...station, tokenHash: 'h2' });
    expect(await store.stationByToken('h1')).toBeNull();
    expect(await store.stationByToken('h2')).toMatchObject({ revokedAt: null, name: 'North door' });
  });

  test('a pairing code is used once, also by two at the same time, and not after its time', async () => {
    const store = await open();
    await store.addPairingCode('AAAA-BBBB', 100);
    await store.addPairingCode('CCCC-DDDD', 10);
    expect(await store.pairingCodes(50)).toEqual(['AAAA-BBBB']);
    const used = await Promise.all([store.usePairingCode('AAAA-BBBB'), store.usePairingCode('AAAA-BBBB')]);
    expect(used.filter(Boolean)).toHaveLength(1);
    await store.dropPairingCodes();
    expect(await store.pairingCodes(0)).toEqual([]);
  });

  test('a place is kept for one fact until its time is over', async () => {
    const store = await open();
    const one = { attendeeId: 'a', checkpointId: 'room', factId: 'f1', stationId: first, until: 100 };
    expect(await store.reserve(one, 0)).toBeNull();
    expect(await store.reserve(one, 50)).toBeNull();
    const other = { ...one, factId: 'f2', stationId: second };
    expect(await store.reserve(other, 99)).toEqual(one);
    expect(await store.reservations('room', 99)).toEqual([one]);
    expect(await store.reservations('room', 100)).toEqual([]);
    expect(await store.reserve({ ...other, until: 200 }, 100)).toBeNull();
  });

  test('quarantine, held notes, contradictions, settlements and the audit are kept and listed', async () => {
    const store = await open();
    const station = newStation();
    const entries = entriesOf([scanOf('a'), { kind: 'held', payload: { cause: 'malformed', kind: 'scan' } }]);
    await store.intake(batchOf(station, entries), 0, ({ seq }) => (seq === 1 ? 'no sense' : null));
    expect(await store.quarantine()).toMatchObject([{ seq: 1, stationId: station.id, cause: 'no sense' }]);
    expect(await store.held()).toMatchObject([{ seq: 2, kind: 'held' }]);
    const contradictory = { stationId: station.id, epoch: station.epoch, seq: 4, at: 5 };
    await store.contradicted(contradictory);
    await store.contradicted({ ...contradictory, at: 6 });
    expect(await store.contradictions()).toEqual([contradictory]);
    await store.settle({ findingId: 'x', by: 'Ines', note: '', at: 1 });
    await store.settle({ findingId: 'x', by: 'Ulf', note: 'both came', at: 2 });
    expect(await store.settlements()).toEqual([{ findingId: 'x', by: 'Ulf', note: 'both came', at: 2 }]);
    for (const act of ['one', 'two', 'three']) await store.audit({ at: 1, actor: 'host', act, subject: '' });
    const lines = await store.auditBefore(null, 2);
    expect(lines.map(({ act }) => act)).toEqual(['three', 'two']);
    expect((await store.auditBefore(lines[1]?.number ?? 0, 10)).map(({ act }) => act)).toEqual(['one']);
  });

  test('erasing takes people, stations and tokens, and leaves the facts for the count', async () => {
    const store = await open();
    await store.takeAttendees([change('a', 1)]);
    await store.addStation({ id: randomUUID(), name: 'Door', tokenHash: 'h', isHost: false, pairedAt: 1 });
    await store.addOrganiser('o', 1);
    await store.intake(batchOf(newStation(), entriesOf([scanOf('a')])), 0, () => null);
    await store.erasePersonalData();
    expect(await store.attendeesAfter(0, 10)).toEqual([]);
    expect(await store.stations()).toEqual([]);
    expect(await store.isOrganiser('o')).toBe(false);
    expect(await store.tally()).toMatchObject({ entries: 1 });
  });
});
