import type { Outcome } from '#shared/contract/ipc.ts';
import type { RoomTrouble } from '#shared/contract/requests/rooms.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import { overlap, roomsOf, type Checkpoint } from '#shared/domain/checkpoint.ts';
import type { PersonChange } from '#shared/domain/person-change.ts';
import type { Actor } from '#shared/domain/role.ts';
import type { RoomOffice } from './room-office.ts';

/** Somebody and a room. */
export type PersonAndRoom = { readonly attendeeId: string; readonly checkpointId: string };

/** What stands against a further booking of a room by somebody; null for nothing. */
const againstBooking = (
  { attendeeId, checkpointId }: PersonAndRoom,
  { rules }: Checkpoint,
  { placesTaken, waiting }: RoomOffice,
): 'full' | 'others-first' | null => {
  if (rules.capacity === null) return null;
  const free = rules.capacity - (placesTaken().get(checkpointId) ?? 0);
  if (free <= 0) return 'full';
  const line = waiting(checkpointId);
  const place = line.findIndex((waits) => waits.attendeeId === attendeeId);
  return (place < 0 ? line.length : place) < free ? null : 'others-first';
};

const rebook = (attendee: Attendee, bookings: ReadonlyArray<string>, { attendees }: RoomOffice, by: Actor) => {
  const left = attendee.bookings.filter((id) => !bookings.includes(id));
  const taken = bookings.filter((id) => !attendee.bookings.includes(id));
  if (left.length + taken.length === 0) return { ok: true, value: { value: null, facts: [] } } as const;
  attendees.replace({ ...attendee, bookings });
  const payload: PersonChange = { what: 'rebooked', attendeeId: attendee.id, by, left, taken };
  return { ok: true, value: { value: null, facts: [{ kind: 'change', payload }] } } as const;
};

/** Books a room for somebody, in the place of whatever they booked at the same time; `overrule`: also where no place is left for them. */
export const bookRoom = (
  wanted: PersonAndRoom,
  office: RoomOffice,
  { by, overrule }: { readonly by: Actor; readonly overrule: boolean },
): Outcome<null, Exclude<RoomTrouble, 'locked'>> =>
  office.books.keep(() => {
    const rooms = roomsOf(office.event);
    const attendee = office.attendees.byId(wanted.attendeeId);
    const room = rooms.find(({ id }) => id === wanted.checkpointId);
    if (attendee === null || room === undefined) return { ok: false, code: 'unknown' };
    if (attendee.registration === 'cancelled' || attendee.registration === 'blocked')
      return { ok: false, code: 'not-valid' };
    const kept = attendee.bookings.filter((booking) => {
      const other = rooms.find(({ id }) => id === booking);
      return other === undefined || other.id === room.id || !overlap(other, room);
    });
    const isBooked = attendee.bookings.includes(room.id);
    const against = isBooked || overrule ? null : againstBooking(wanted, room, office);
    if (against !== null) return { ok: false, code: against };
    return rebook(attendee, isBooked ? kept : [...kept, room.id], office, by);
  });

/** Takes somebody's booking of a room back. */
export const leaveRoom = (
  { attendeeId, checkpointId }: PersonAndRoom,
  office: RoomOffice,
  by: Actor,
): Outcome<null, 'unknown' | 'cannot-record'> =>
  office.books.keep(() => {
    const attendee = office.attendees.byId(attendeeId);
    if (attendee === null) return { ok: false, code: 'unknown' };
    const bookings = attendee.bookings.filter((id) => id !== checkpointId);
    return rebook(attendee, bookings, office, by);
  });
