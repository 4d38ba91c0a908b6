import { setImmediate } from 'node:timers/promises';

/** A time that passes only when nobody has anything left to do. */
export type VirtualTime = {
  /** Milliseconds since the world began. */
  readonly now: () => number;
  readonly later: (work: () => void, milliseconds: number) => () => void;
  /** Runs everything that is due until then, in order, and stands there. */
  readonly runUntil: (moment: number) => Promise<void>;
  /** Lets what is under way come to where it waits for time to pass. */
  readonly settle: () => Promise<void>;
};

type Appointment = { readonly at: number; readonly order: number; work: (() => void) | null };

const isEarlier = (a: Appointment, b: Appointment): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** A world's time, at its beginning. */
export const createVirtualTime = (): VirtualTime => {
  let now = 0;
  let order = 0;
  // Kept in order; a world has a few dozen appointments at most.
  const appointments: Appointment[] = [];

  // All that follows from something happens in promises; once they are through, time may go on.
  const settle = (): Promise<void> => setImmediate();

  return {
    now: () => now,
    later: (work, milliseconds) => {
      order += 1;
      const appointment: Appointment = { at: now + Math.max(0, Math.ceil(milliseconds)), order, work };
      let place = appointments.length;
      for (let before = appointments[place - 1]; before !== undefined && isEarlier(appointment, before);) {
        place -= 1;
        before = appointments[place - 1];
      }
      appointments.splice(place, 0, appointment);
      return () => {
        appointment.work = null;
      };
    },
    runUntil: async (moment) => {
      for (let next = appointments[0]; next !== undefined && next.at <= moment; next = appointments[0]) {
        appointments.shift();
        if (next.work === null) continue;
        now = next.at;
        next.work();
        await settle();
      }
      now = moment;
    },
    settle,
  };
};
