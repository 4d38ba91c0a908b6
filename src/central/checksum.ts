import { setImmediate } from 'node:timers/promises';
import type { ChecksumReply } from '#shared/contract/fleet/feed.ts';
import { attendeeHash, emptyHash, hashText, mixHash } from '#shared/domain/attendee-hash.ts';
import type { FleetStore } from './store/fleet-store.ts';

const slice = 500;

/** The checksum over all attendees of a list, up to the newest change. Stations ask for it once an hour. */
export const checksumOf = async (store: FleetStore): Promise<ChecksumReply> => {
  let [number, attendees] = [0, 0];
  let hash = emptyHash;
  for (let page = await store.attendeesAfter(0, slice); page.length > 0;) {
    for (const { change } of page) {
      if (change.attendee === null) continue;
      attendees += 1;
      hash = mixHash(hash, attendeeHash(change.id, change.attendee));
    }
    number = page.at(-1)?.number ?? number;
    await setImmediate();
    page = await store.attendeesAfter(number, slice);
  }
  return { number, attendees, hash: hashText(hash) };
};
