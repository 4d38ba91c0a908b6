import type { LiveCounts } from '#shared/contract/sync.ts';
import type { Headcount } from '#shared/domain/headcount.ts';
import type { ListedEvent } from './listed-event.ts';

/** The headcount as the live page shows it: the event's categories in its own order, then those that only stations know. */
export const toLiveCounts = (event: ListedEvent, headcount: Headcount, changedAt: number): LiveCounts => {
  const { name, venue, timeZone, colour, startsAt, endsAt } = event;
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
    changedAt,
  };
};

/** The checkpoint that the live page counts at: the first entrance, else the first checkpoint of all. */
export const mainCheckpoint = (event: ListedEvent): string =>
  (event.checkpoints.find(({ kind }) => kind === 'entrance') ?? event.checkpoints[0])?.id ?? 'entrance';
