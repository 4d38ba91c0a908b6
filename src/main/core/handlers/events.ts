import { changeEvent } from '../event/change-event.ts';
import type { HandlersOf, StationParts } from './parts.ts';

// The page hears that it worked before it is loaded anew.
const breathMs = 100;

/** The events on this machine: making, opening, rehearsing, deleting one. */
export const eventsHandlers = (parts: StationParts): HandlersOf<'events'> => {
  const { options, event, store, authority, books, fleet } = parts;
  const reopenSoon = (): void => void setTimeout(options.reopen, breathMs);

  return {
    'events.change': ({ event: next }) => {
      const by = authority.role();
      if (by === null || !authority.may('set-up')) return { ok: false, code: 'locked' };
      const { attendees, db } = store;
      const { dataFolder } = options;
      const isHost = fleet.state().kind === 'host';
      const office = {
        event,
        dataFolder,
        isHost,
        db,
        books,
        byCategory: attendees.countByCategory,
        reopen: reopenSoon,
      };
      return changeEvent(next, office, by);
    },
  };
};
