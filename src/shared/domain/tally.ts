import type { Counts, Headcount } from './headcount.ts';
import type { Presence } from './presence.ts';

const intervalMs = 5 * 60_000;

/** Running counts at one checkpoint: presences are counted in and, when they change, out again. */
export type Tally = {
  readonly count: (presence: Presence, by: 1 | -1) => void;
  readonly headcount: (registered: Readonly<Record<string, number>>) => Headcount;
};

type Moving = { arrived: number; inside: number };

/** A tally of nobody. */
export const createTally = (): Tally => {
  const categories = new Map<string, Moving>();
  const arrivals = new Map<number, number>();

  return {
    count: (presence, by) => {
      const key = presence.category ?? '';
      const moving = categories.get(key) ?? { arrived: 0, inside: 0 };
      categories.set(key, moving);
      if (presence.inside) moving.inside += by;
      if (presence.arrivedAt === null) return;
      moving.arrived += by;
      const interval = Math.floor(presence.arrivedAt / intervalMs) * intervalMs;
      const arrived = (arrivals.get(interval) ?? 0) + by;
      if (arrived === 0) arrivals.delete(interval);
      else arrivals.set(interval, arrived);
    },
    headcount: (registered) => {
      const byCategory: Record<string, Counts> = {};
      for (const key of new Set([...Object.keys(registered), ...categories.keys()])) {
        const counts = { arrived: 0, inside: 0, ...categories.get(key), registered: own(registered, key) };
        if (counts.registered + counts.arrived + counts.inside > 0) byCategory[key] = counts;
      }
      const all = Object.values(byCategory);
      return {
        registered: sum(all, 'registered'),
        arrived: sum(all, 'arrived'),
        inside: sum(all, 'inside'),
        byCategory,
        arrivals: [...arrivals].map(([at, count]) => ({ at, count })).toSorted((a, b) => a.at - b.at),
      };
    },
  };
};

// A category may be called "constructor".
const own = (registered: Readonly<Record<string, number>>, key: string): number =>
  Object.hasOwn(registered, key) ? (registered[key] ?? 0) : 0;

const sum = (all: ReadonlyArray<Counts>, what: keyof Counts): number =>
  all.reduce((total, counts) => total + counts[what], 0);
