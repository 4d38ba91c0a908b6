import type { Event } from './event.ts';
import { momentOf, wallTime } from './wall-time.ts';

const dayMs = 24 * 3_600_000;
const dayOf = (wall: string): number => Date.parse(`${wall.slice(0, 10)}T00:00:00Z`);

const mapMoments = (event: Event, move: (at: number) => number): Event => {
  const orNull = (at: number | null): number | null => (at === null ? null : move(at));
  const endsAt = move(event.endsAt);
  return {
    ...event,
    startsAt: move(event.startsAt),
    endsAt,
    // As many days after its end as before.
    eraseAfter: endsAt + (event.eraseAfter - event.endsAt),
    checkpoints: event.checkpoints.map((checkpoint) => ({
      ...checkpoint,
      startsAt: orNull(checkpoint.startsAt),
      endsAt: orNull(checkpoint.endsAt),
      rules: {
        ...checkpoint.rules,
        opensAt: orNull(checkpoint.rules.opensAt),
        closesAt: orNull(checkpoint.rules.closesAt),
        othersFrom: orNull(checkpoint.rules.othersFrom),
      },
    })),
  };
};

/** The event on another first day ("2027-05-15") or in another zone: every clock shows the same as before, days apart stay days apart. */
export const moveEvent = (event: Event, to: { readonly day: string; readonly timeZone: string }): Event => {
  const shift = dayOf(to.day) - dayOf(wallTime(event.startsAt, event.timeZone));
  const move = (at: number): number => {
    const wall = wallTime(at, event.timeZone);
    const day = new Date(dayOf(wall) + shift).toISOString().slice(0, 10);
    return momentOf(`${day}${wall.slice(10)}`, to.timeZone) ?? at + shift;
  };
  return { ...mapMoments(event, move), timeZone: to.timeZone };
};

/** The event as if it began at `now`, for trying it out; one that is on at that time stays as it is. */
export const eventAsOfNow = (event: Event, now: number): Event => {
  if (now >= event.startsAt && now < event.endsAt) return event;
  const shift = now - event.startsAt;
  return mapMoments(event, (at) => at + shift);
};

/** The days between an event's end and the end of its data. */
export const keptDays = ({ endsAt, eraseAfter }: Pick<Event, 'endsAt' | 'eraseAfter'>): number =>
  Math.max(0, Math.round((eraseAfter - endsAt) / dayMs));
