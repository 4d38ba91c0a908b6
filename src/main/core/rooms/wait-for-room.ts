import type { Outcome } from '#shared/contract/ipc.ts';
import { roomsOf } from '#shared/domain/checkpoint.ts';
import type { Actor } from '#shared/domain/role.ts';
import type { PersonAndRoom } from './book-room.ts';
import type { RoomOffice } from './room-office.ts';

/** Puts somebody at the end of the line for a room, or takes them off it. */
export const waitForRoom = (
  { attendeeId, checkpointId, waits }: PersonAndRoom & { readonly waits: boolean },
  { event, attendees, books, waiting }: RoomOffice,
  by: Actor,
): Outcome<null, 'unknown' | 'not-valid' | 'booked' | 'cannot-record'> =>
  books.keep(() => {
    const attendee = attendees.byId(attendeeId);
    const isRoom = roomsOf(event).some(({ id }) => id === checkpointId);
    if (attendee === null || !isRoom) return { ok: false, code: 'unknown' };
    if (waits && attendee.registration !== 'valid') return { ok: false, code: 'not-valid' };
    if (waits && attendee.bookings.includes(checkpointId)) return { ok: false, code: 'booked' };
    const isSo = waiting(checkpointId).some((known) => known.attendeeId === attendeeId) === waits;
    const fact = { kind: 'waiting', payload: { attendeeId, checkpointId, waits, by } } as const;
    return { ok: true, value: { value: null, facts: isSo ? [] : [fact] } };
  });
