import { isServedAlone } from '../answers/just-admitted.ts';
import type { HandlersOf, StationParts } from './parts.ts';

/** Finding people. A machine without staff finds nobody for anybody, and shows only whom it just let in how they stand. */
export const attendeeHandlers = ({
  options,
  store,
  search,
  views,
  settings,
  authority,
}: StationParts): HandlersOf<'attendee'> => ({
  'attendee.search': ({ query, limit }) => (authority.may('search') ? views.ofAttendees(search(query, limit)) : []),
  'attendee.get': ({ attendeeId }) => {
    const alone = { role: settings.current().role, log: store.log, now: options.clock.now };
    const isShown = authority.may('search') || isServedAlone(attendeeId, alone);
    const attendee = isShown ? store.attendees.byId(attendeeId) : null;
    return attendee === null ? null : (views.ofAttendees([attendee])[0] ?? null);
  },
});
