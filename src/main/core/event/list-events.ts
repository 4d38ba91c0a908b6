import { existsSync, readdirSync } from 'node:fs';
import type { KnownEvent } from '#shared/contract/requests/events.ts';
import { countEvent, type EventCounts } from './count-event.ts';
import type { EventsPlace } from './erase-event.ts';
import { eventIds, openEventFolder, type EventFolder } from './event-folder.ts';

const describe = ({ event, exportsFolder }: EventFolder, counts: EventCounts | null, isOpen: boolean): KnownEvent => ({
  id: event.id,
  name: event.name,
  venue: event.venue,
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  timeZone: event.timeZone,
  eraseAfter: event.eraseAfter,
  rehearses: event.rehearses,
  people: counts?.people ?? null,
  facts: counts?.facts ?? null,
  exports: existsSync(exportsFolder) ? readdirSync(exportsFolder).length : 0,
  isOpen,
});

/** All events on this machine, the one that is open first, then the next to come; `counts` are those of the open one. */
export const listEvents = (
  place: EventsPlace,
  open: { readonly id: string; readonly counts: EventCounts },
): ReadonlyArray<KnownEvent> =>
  eventIds(place.dataFolder)
    .flatMap((id) => {
      const opened = openEventFolder(place.dataFolder, id);
      if (opened?.ok !== true) return [];
      const isOpen = id === open.id;
      const counts = isOpen ? open.counts : countEvent(opened.value.databaseFile, place.binding);
      return [describe(opened.value, counts, isOpen)];
    })
    .toSorted((one, other) => Number(other.isOpen) - Number(one.isOpen) || other.startsAt - one.startsAt);
