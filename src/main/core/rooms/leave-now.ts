import type { Outcome } from '#shared/contract/ipc.ts';
import type { Actor } from '#shared/domain/role.ts';
import { historyOf } from '../admission/person-history.ts';
import type { PersonAndRoom } from './book-room.ts';
import type { RoomOffice } from './room-office.ts';

/** Records that somebody left a room, wherever this station stands. */
export const leaveNow = (
  { attendeeId, checkpointId }: PersonAndRoom,
  { attendees, histories, books }: RoomOffice,
  by: Actor,
): Outcome<null, 'unknown' | 'not-inside' | 'cannot-record'> =>
  books.keep(() => {
    const attendee = attendees.byId(attendeeId);
    if (attendee === null) return { ok: false, code: 'unknown' };
    if (!historyOf(histories, attendeeId).at(checkpointId).inside) return { ok: false, code: 'not-inside' };
    const payload = {
      attendeeId,
      category: attendee.category,
      checkpointId,
      direction: 'exit',
      method: 'search',
      verdict: 'admitted',
      override: null,
      by,
    } as const;
    return { ok: true, value: { value: null, facts: [{ kind: 'scan', payload }] } };
  });
