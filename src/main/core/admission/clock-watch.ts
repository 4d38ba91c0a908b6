import type { Event } from '#shared/domain/event.ts';
import type { Clock } from '../ports.ts';

const jumpMs = 2 * 60_000;
const yearMs = 366 * 24 * 3_600_000;

/**
 * Tells whether the wall clock is to be doubted: it jumped against the time since boot while the station ran, or stands more than a
 * year away from the event. Nothing is refused because of it.
 */
export const watchClock = (clock: Clock, event: Pick<Event, 'startsAt' | 'endsAt'>): (() => boolean) => {
  const offset = clock.now() - clock.monotonic();
  let jumped = false;
  return () => {
    const now = clock.now();
    jumped ||= Math.abs(now - clock.monotonic() - offset) > jumpMs;
    return jumped || now < event.startsAt - yearMs || now > event.endsAt + yearMs;
  };
};
