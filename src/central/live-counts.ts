import type { LiveCounts } from '#shared/contract/sync.ts';
import type { Headcount } from '#shared/domain/headcount.ts';
import type { ListedEvent } from './listed-event.ts';

/** What the counts are made of. */
export type CountSources = {
  readonly headcountAt: (checkpointId: string) => Headcount;
  readonly bookingsOf: (checkpointId: string) => number;
  readonly provisional: boolean;
  readonly changedAt: number;
};

/** The headcount as the live page shows it: the event's categories in its own order, then those that only stations know; every checkpoint. */
export const toLiveCounts = (event: ListedEvent, sources: CountSources): LiveCounts => {
  const { name, venue, timeZone, colour, startsAt, endsAt } = event;
  const headcount = sources.headcountAt(mainCheckpoint(event));
  const nobody = { registered: 0, arrived: 0, inside: 0 };
  const listed = event.categories.map(({ key, label }) => ({ key, label, ...(headcount.byCategory[key] ?? nobody) }));
  const known = new Set(event.categories.map((category) => category.key));
  const others = Object.entries(headcount.byCategory)
    .filter(([key]) => !known.has(key))
    .map(([key, counts]) => ({ key, label: {}, ...counts }));
  return {
    event: { name, venue, timeZone, colour, startsAt, endsAt },
    registered: headcount.registered,
    arrived: headcount.arrived,
    inside: headcount.inside,
    categories: [...listed, ...others].filter(({ registered, arrived, inside }) => registered + arrived + inside > 0),
    arrivals: [...headcount.arrivals],
    checkpoints: event.checkpoints.map((checkpoint) => {
      const { arrived, inside } = sources.headcountAt(checkpoint.id);
      const { capacity, bookingRequired } = checkpoint.rules;
      const isBooked = bookingRequired || capacity !== null;
      const registered = isBooked ? sources.bookingsOf(checkpoint.id) : null;
      const { id, kind, name: names, room } = checkpoint;
      return { id, kind, name: names, room, capacity, registered, arrived, inside };
    }),
    provisional: sources.provisional,
    changedAt: sources.changedAt,
  };
};

/** The checkpoint that the live page counts at: the first entrance, else the first checkpoint of all. */
export const mainCheckpoint = (event: ListedEvent): string =>
  (event.checkpoints.find(({ kind }) => kind === 'entrance') ?? event.checkpoints[0])?.id ?? 'entrance';
