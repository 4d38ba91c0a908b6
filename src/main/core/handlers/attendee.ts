import type { HandlersOf, StationParts } from './parts.ts';

/** Finding people; a machine without staff finds nobody for anybody. */
export const attendeeHandlers = ({ store, search, views, authority }: StationParts): HandlersOf<'attendee'> => ({
  'attendee.search': ({ query, limit }) => (authority.may('search') ? views.ofAttendees(search(query, limit)) : []),
  'attendee.get': ({ attendeeId }) => {
    const attendee = authority.may('search') ? store.attendees.byId(attendeeId) : null;
    return attendee === null ? null : (views.ofAttendees([attendee])[0] ?? null);
  },
});
