import { setImmediate } from 'node:timers/promises';
import type { FleetStore } from './store/fleet-store.ts';

/** How many booked each checkpoint, without those whose registration was cancelled; follows the attendees of the store. */
export type Bookings = {
  readonly of: (checkpointId: string) => number;
  /** Reads what is new when the newest number of an attendee is this; whether anything changed. */
  readonly follow: (newest: number) => Promise<boolean>;
};

const slice = 500;

/** Nothing counted yet. */
export const createBookings = (store: FleetStore): Bookings => {
  const booked = new Map<string, ReadonlyArray<string>>();
  const counts = new Map<string, number>();
  let read = 0;
  const count = (checkpoints: ReadonlyArray<string>, by: 1 | -1): void => {
    for (const id of new Set(checkpoints)) counts.set(id, (counts.get(id) ?? 0) + by);
  };
  return {
    of: (checkpointId) => counts.get(checkpointId) ?? 0,
    follow: async (newest) => {
      if (newest <= read) return false;
      let changed = false;
      for (let page = await store.attendeesAfter(read, slice); page.length > 0;) {
        for (const { number, change } of page) {
          read = number;
          const { id, attendee } = change;
          count(booked.get(id) ?? [], -1);
          const now = attendee === null || attendee.registration === 'cancelled' ? [] : attendee.bookings;
          if (now.length === 0) booked.delete(id);
          else booked.set(id, now);
          count(now, 1);
        }
        changed = true;
        await setImmediate();
        page = await store.attendeesAfter(read, slice);
      }
      return changed;
    },
  };
};
