import type { HandlersOf, StationParts } from './parts.ts';

/** Finding people. */
export const attendeeHandlers = ({ store, search, views }: StationParts): HandlersOf<'attendee'> => ({
  'attendee.search': ({ query, limit }) => views.ofAttendees(search(query, limit)),
  'attendee.get': ({ attendeeId }) => {
    const attendee = store.attendees.byId(attendeeId);
    return attendee === null ? null : (views.ofAttendees([attendee])[0] ?? null);
  },
});
