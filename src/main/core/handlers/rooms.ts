import { exclusiveOf } from '#shared/domain/checkpoint.ts';
import { preparePlacesTaken } from '../people/places.ts';
import { prepareBookedRooms } from '../rooms/booked-rooms.ts';
import { bookRoom, leaveRoom } from '../rooms/book-room.ts';
import { leaveNow } from '../rooms/leave-now.ts';
import type { RoomOffice } from '../rooms/room-office.ts';
import { roomPeople, roomsOfPerson } from '../rooms/room-people.ts';
import { roomStates } from '../rooms/room-states.ts';
import { waitForRoom } from '../rooms/wait-for-room.ts';
import { prepareWaitingLists } from '../rooms/waiting-lists.ts';
import type { HandlersOf, StationParts } from './parts.ts';

/** Workshops and stands: bookings, places, waiting lists, who is where. */
export const roomsHandlers = ({
  event,
  store,
  authority,
  books,
  headcount,
  views,
}: StationParts): HandlersOf<'rooms'> => {
  const { db, index, attendees, log, heard } = store;
  const office: RoomOffice = {
    event,
    attendees,
    books,
    headcount,
    histories: { log, heard, exclusive: exclusiveOf(event.checkpoints) },
    placesTaken: preparePlacesTaken(db, index),
    booked: prepareBookedRooms(db, index),
    waiting: prepareWaitingLists(db),
  };
  const by = () => authority.role() ?? 'self';
  const shownAgain = (attendeeId: string) => {
    const attendee = attendees.byId(attendeeId);
    const [view] = views.ofAttendees(attendee === null ? [] : [attendee]);
    return view === undefined ? ({ ok: false, code: 'unknown' } as const) : ({ ok: true, value: view } as const);
  };

  return {
    'rooms.list': () => (authority.may('search') ? roomStates(office) : null),
    'rooms.people': (asked) => (authority.may('search') ? roomPeople(asked, office) : null),
    'rooms.of': ({ attendeeId }) => (authority.may('search') ? roomsOfPerson(attendeeId, office) : null),
    'rooms.book': ({ overrule, ...wanted }) => {
      if (!authority.may(overrule ? 'override' : 'rebook')) return { ok: false, code: 'locked' };
      const booked = bookRoom(wanted, office, { by: by(), overrule });
      return booked.ok ? shownAgain(wanted.attendeeId) : booked;
    },
    'rooms.leave': (left) => {
      if (!authority.may('rebook')) return { ok: false, code: 'locked' };
      const done = leaveRoom(left, office, by());
      return done.ok ? shownAgain(left.attendeeId) : done;
    },
    'rooms.wait': (asked) =>
      authority.may('rebook') ? waitForRoom(asked, office, by()) : { ok: false, code: 'locked' },
    'rooms.check-out': (left) => (authority.may('scan') ? leaveNow(left, office, by()) : { ok: false, code: 'locked' }),
  };
};
