import type { RoomState } from '#shared/contract/requests/rooms.ts';
import { roomsOf } from '#shared/domain/checkpoint.ts';
import type { RoomOffice } from './room-office.ts';

/** How every room of the event stands. */
export const roomStates = ({
  event,
  attendees,
  headcount,
  placesTaken,
  booked,
  waiting,
}: RoomOffice): ReadonlyArray<RoomState> => {
  const taken = placesTaken();
  return roomsOf(event).map(({ id }) => {
    const inside = headcount.insideOf(id);
    const count = taken.get(id) ?? 0;
    let bookedInside = 0;
    if (count > 0) for (const attendeeId of inside) if (booked.has(id, attendeeId)) bookedInside += 1;
    const line = waiting(id);
    const next = line[0] === undefined ? null : attendees.byId(line[0].attendeeId);
    return {
      checkpointId: id,
      booked: count,
      inside: inside.size,
      bookedInside,
      waiting: line.length,
      next: next === null ? null : { id: next.id, name: next.name, organisation: next.organisation },
    };
  });
};
