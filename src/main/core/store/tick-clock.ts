import type { Database } from 'better-sqlite3';

/** The station's hybrid clock: its wall clock, but never behind anything that was seen here, of whichever station. */
export type TickClock = {
  /** The tick of a new fact, later than every one before; `now` is what the wall clock says. */
  readonly next: (now: number) => number;
  /** The present tick, for many changes that nothing compares with each other. */
  readonly current: (now: number) => number;
  /** A tick was seen: no later one falls behind it. */
  readonly seen: (tick: number) => void;
};

/** The last tick that a date can stand for; one beyond was made up and leads no clock. */
export const latestTick = 8_640_000_000_000_000;

/** A clock that has seen all up to a tick. */
export const createTickClock = (seenBefore: number): TickClock => {
  let highest = 0;
  const seen = (tick: number): void => {
    if (tick < latestTick) highest = Math.max(highest, tick);
  };
  seen(seenBefore);
  return {
    next: (now) => {
      highest = Math.max(now, highest + 1);
      return highest;
    },
    current: (now) => {
      highest = Math.max(now, highest);
      return highest;
    },
    seen,
  };
};

/** The clock of a station's database. */
export const openTickClock = (db: Database): TickClock => {
  const highest = db
    .prepare<[], number>(
      `SELECT max(coalesce((SELECT tick FROM log ORDER BY seq DESC LIMIT 1), 0),
                  coalesce((SELECT max(tick) FROM heard WHERE tick < ${latestTick}), 0))`,
    )
    .pluck()
    .get();
  return createTickClock(highest ?? 0);
};
