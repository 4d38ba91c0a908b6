import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CentralStore } from '#central/store/central-store.ts';
import { copyList } from '#central/store/copying/copy-list.ts';
import { batchOf, entriesOf, newStation, scanOf } from '#tests/helpers/central/facts.ts';
import { openedStore } from '#tests/helpers/central/stores.ts';
import { personNamed } from '#tests/helpers/central/people.ts';
import { postgresForTests } from '#tests/helpers/test-postgres.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const postgresAddress = postgresForTests();
const sqliteAddress = (): string => `sqlite:${path.join(tempFolder(), 'central.sqlite')}`;

const station = newStation();
const all = entriesOf(Array.from({ length: 2_300 }, (_, index) => scanOf(`a${index}`)));
const restored = { ...station, epoch: randomUUID() };

/** A list with something in every table, more facts than one slice and a feed of attendees with gaps. */
const fill = async (store: CentralStore): Promise<void> => {
  for (let from = 0; from < all.length; from += 200)
    await store.intake(batchOf(station, all.slice(from, from + 200)), 5, ({ seq }) => (seq % 700 === 0 ? 'odd' : null));
  await store.intake(batchOf(restored, all.slice(0, 3)), 6, () => null);
  const stationId = station.id;
  await store.takeAttendees(['a', 'b', 'c'].map((id) => ({ id, tick: 1, stationId, attendee: personNamed(id) })));
  await store.takeAttendees([{ id: 'b', tick: 2, stationId, attendee: null }]);
  await store.write('event', { name: 'Fachtag “Ankommen”' });
  await store.addStation({ id: station.id, name: 'Tür', tokenHash: 'h', isHost: true, pairedAt: 1 });
  await store.revokeStation(station.id, 9);
  await store.addOrganiser('o', 2);
  await store.addPairingCode('AAAA-BBBB', 100);
  await store.reserve({ attendeeId: 'a', checkpointId: 'room', factId: 'f', stationId, until: 100 }, 0);
  await store.contradicted({ stationId, epoch: station.epoch, seq: 4, at: 5 });
  await store.settle({ findingId: 'x', by: 'Ulf', note: '', at: 2 });
  for (const act of ['one', 'two']) await store.audit({ at: 1, actor: 'host', act, subject: '' });
};

const everything = async (store: CentralStore) => ({
  facts: await store.after(0, 10_000),
  quarantine: await store.quarantine(),
  attendees: await store.attendeesAfter(0, 100),
  event: await store.read('event'),
  stations: await store.stations(),
  organiser: await store.isOrganiser('o'),
  codes: await store.pairingCodes(0),
  reservations: await store.reservations('room', 0),
  contradictions: await store.contradictions(),
  settlements: await store.settlements(),
  audit: await store.auditBefore(null, 10),
  newest: await store.newest(),
  tally: await store.tally(),
});

test('a list goes from a file to PostgreSQL and back, equal, while it is in use, and goes on there', async () => {
  const [file, postgres, back] = [sqliteAddress(), await postgresAddress(), sqliteAddress()];
  const first = await openedStore(file);
  await fill(first);
  const before = await everything(first);
  expect(before.facts).toHaveLength(2_300);

  expect(await copyList(file, postgres)).toMatchObject({ ok: true, value: { entry: 2_300, placed_again: 3 } });
  expect(await copyList(postgres, back)).toMatchObject({ ok: true, value: { entry: 2_300, placed_again: 3 } });
  for (const address of [postgres, back]) {
    const copy = await openedStore(address);
    expect(await everything(copy)).toEqual(before);

    const next = entriesOf([scanOf('next')], 2_301);
    expect(await copy.intake(batchOf(station, next), 7, () => null)).toMatchObject({
      kind: 'stored',
      highest: 2_301,
      last: 2_301,
    });
    expect(await copy.intake(batchOf(newStation(), entriesOf([scanOf('b')])), 7, () => null)).toMatchObject({
      highest: 1,
      last: 2_302,
    });
    expect(await copy.intake(batchOf(restored, all.slice(0, 5)), 8, () => null)).toMatchObject({ highest: 5 });
    await copy.takeAttendees([{ id: 'd', tick: 1, stationId: station.id, attendee: personNamed('d') }]);
    expect((await copy.newest()).attendees).toBe(5);
    await copy.audit({ at: 2, actor: 'host', act: 'three', subject: '' });
    expect((await copy.auditBefore(null, 1))[0]?.act).toBe('three');
  }
});

test('nothing is copied over a list that holds anything, nor from what is no list', async () => {
  const [file, postgres] = [sqliteAddress(), await postgresAddress()];
  await fill(await openedStore(file));
  const taken = await openedStore(postgres);
  await taken.audit({ at: 1, actor: 'host', act: 'made', subject: '' });
  expect(await copyList(file, postgres)).toEqual({ ok: false, code: 'not-empty' });
  expect(await taken.tally()).toMatchObject({ entries: 0 });
  expect(await copyList('nowhere', file)).toEqual({ ok: false, code: 'bad-address' });
  expect(await copyList(file, 'postgres://einlass@127.0.0.1:1/list')).toEqual({ ok: false, code: 'cannot-open' });
});
