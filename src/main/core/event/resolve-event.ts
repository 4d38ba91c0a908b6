import { Temporal } from 'temporal-polyfill';
import type { EventFile } from '#shared/contract/event-file.ts';
import type { Event } from '#shared/domain/event.ts';

type Moment = EventFile['startsAt'];

const dayMs = 24 * 3_600_000;

/** Turns the moments of an event file into epoch milliseconds; times of day mean the day of `now` in the event's zone. */
export const resolveEvent = (file: EventFile, now: number): Event => {
  const { eraseAfterDays, ...rest } = file;
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(file.timeZone).toPlainDate();
  const resolve = (moment: Moment): number => {
    if (typeof moment === 'number') return moment;
    if (moment.length > 5) return Date.parse(moment);
    return today.toZonedDateTime({ timeZone: file.timeZone, plainTime: moment }).epochMilliseconds;
  };
  const startsAt = resolve(file.startsAt);
  // "22:00" to "02:00" is a night, not a day that ends before it starts.
  const after = (moment: Moment, start: number): number => {
    const at = resolve(moment);
    return at < start && typeof moment === 'string' && moment.length === 5 ? at + dayMs : at;
  };
  const orNull = (moment: Moment | null): number | null => (moment === null ? null : resolve(moment));
  const endsAt = after(file.endsAt, startsAt);

  return {
    ...rest,
    startsAt,
    endsAt,
    eraseAfter: endsAt + eraseAfterDays * dayMs,
    checkpoints: file.checkpoints.map((checkpoint) => ({
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
