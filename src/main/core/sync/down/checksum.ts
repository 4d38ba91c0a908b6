import { setImmediate } from 'node:timers/promises';
import { attendeeHash, emptyHash, hashText, mixHash } from '#shared/domain/attendee-hash.ts';
import type { SharedAttendees } from '../../store/shared-attendees.ts';

/** How many attendees stand here and what they hash to together; comparable with the list's checksum. */
export type OwnChecksum = { readonly attendees: number; readonly hash: string };

const slice = 100;

/** Goes through all attendees in slices that let scans through. */
export const checksumOf = async (attendees: SharedAttendees): Promise<OwnChecksum> => {
  let hash = emptyHash;
  let count = 0;
  for (let page = attendees.documentsAfter(0, slice); page.length > 0;) {
    for (const { id, document } of page) hash = mixHash(hash, attendeeHash(id, document));
    count += page.length;
    await setImmediate();
    page = attendees.documentsAfter(page.at(-1)?.key ?? 0, slice);
  }
  return { attendees: count, hash: hashText(hash) };
};
