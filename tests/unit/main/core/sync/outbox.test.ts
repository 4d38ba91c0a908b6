import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openHeldEntries } from '#core/sync/held-entries.ts';
import { openOutbox } from '#core/sync/outbox.ts';
import { openSettings } from '#core/store/stored-settings.ts';
import { batchSchema } from '#shared/contract/sync.ts';
import { batchOf, doorsOpen, newStation, rosterOf } from '#tests/helpers/central/facts.ts';
import { openStation } from '#tests/helpers/central/station.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const make = () => {
  const station = openStation(path.join(tempFolder(), 'einlass.sqlite'));
  const held = openHeldEntries(openSettings(station.db), randomUUID);
  return { station, held, outbox: openOutbox(station.db, held) };
};

test('an empty log has nothing to send', () => {
  const { outbox } = make();
  expect(outbox.after(0, 200)).toBeNull();
  expect(outbox.newest()).toBe(0);
});

test('sends at most 200 entries, consecutive, as the contract has them', () => {
  const { station, outbox } = make();
  station.admit(450);
  const parcel = outbox.after(200, 1_000);
  expect(parcel).toMatchObject({ first: 201, last: 400, isNote: false });
  const entries = parcel?.entries.map((entry) => JSON.parse(entry) as never) ?? [];
  expect(batchSchema.parse(batchOf(newStation(), entries)).entries).toHaveLength(200);
  expect(outbox.newest()).toBe(450);
});

test('sends at most 256 kB, but never less than one entry', () => {
  const { station, outbox } = make();
  const long = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, index) => [`category ${index}`.padEnd(100, '.'), 1]),
  );
  station.log.append(rosterOf(long), doorsOpen);
  station.log.append(rosterOf(long), doorsOpen);
  station.log.append(
    rosterOf(
      Object.assign(
        {},
        long,
        ...Array.from({ length: 3_000 }, (_, index) => ({ [`more ${index}`.padEnd(100, '.')]: 1 })),
      ),
    ),
    doorsOpen,
  );
  expect(outbox.after(0, 200)).toMatchObject({ first: 1, last: 2 });
  expect(outbox.after(2, 200)).toMatchObject({ first: 3, last: 3 });
});

test('a held entry is replaced by a note that is the same every time', () => {
  const { station, held, outbox } = make();
  station.admit(2);
  held.hold(1, 'malformed');
  const parcel = outbox.after(0, 1);
  expect(parcel?.isNote).toBe(true);
  expect(JSON.parse(parcel?.entries[0] ?? '')).toMatchObject({
    seq: 1,
    kind: 'held',
    payload: { cause: 'malformed', kind: 'scan' },
  });
  const again = openOutbox(station.db, openHeldEntries(openSettings(station.db), randomUUID));
  expect(again.after(0, 1)).toEqual(parcel);
});
