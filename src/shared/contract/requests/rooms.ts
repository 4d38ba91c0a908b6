import { z } from 'zod';
import { answer, nothing } from '../answer.ts';
import type { Outcome } from '../ipc.ts';
import type { AttendeeView } from '../views.ts';
import type { Attendee } from '../../domain/attendee.ts';

const key = z.string().min(1).max(100);
const where = { attendeeId: key, checkpointId: key };

/** Somebody by what tells people apart. */
export type Named = Pick<Attendee, 'id' | 'name' | 'organisation'>;

/** How a workshop or stand stands now. What is free follows from its capacity. */
export type RoomState = {
  readonly checkpointId: string;
  readonly booked: number;
  readonly inside: number;
  /** Of those who booked. */
  readonly bookedInside: number;
  readonly waiting: number;
  /** Who waits first for a place. */
  readonly next: Named | null;
};

/** How somebody stands to a room: booked it and is here, or not; is here without; waits for a place. */
export const roomGroups = ['missing', 'here', 'here-unbooked', 'waiting'] as const;
export type RoomGroup = (typeof roomGroups)[number];

/** Somebody in the list of a room. */
export type RoomPerson = Named & {
  /** UTC epoch milliseconds: since when they are inside, or wait; null for whoever is missing. */
  readonly since: number | null;
  /** Missing: they were here and left. */
  readonly left: boolean;
  /** Whether they came to the event at all. */
  readonly arrived: boolean;
  /** The other room in which they are now. */
  readonly elsewhere: string | null;
};

/** One group of a room, as far as a query leaves it, by name, those who wait in their order; `of` are all, `people` the first of them. */
export type RoomPeople = {
  readonly counts: Readonly<Record<RoomGroup, number>>;
  readonly of: number;
  readonly people: ReadonlyArray<RoomPerson>;
};

/** The rooms of one person. */
export type PersonRooms = {
  /** `position` counts from 1; `since` in UTC epoch milliseconds. */
  readonly waits: ReadonlyArray<{ readonly checkpointId: string; readonly position: number; readonly since: number }>;
  readonly inside: ReadonlyArray<{ readonly checkpointId: string; readonly since: number }>;
};

/** `full`: no place is left. `others-first`: those that are left are for whoever waits. `not-valid`: the registration does not count. */
export type RoomTrouble = 'locked' | 'unknown' | 'not-valid' | 'full' | 'others-first' | 'cannot-record';

/** Workshops and stands: bookings, places, waiting lists, who is where. */
export const roomsRequests = {
  /** In the order of the event; null where nobody may look. */
  'rooms.list': { input: nothing, output: answer<ReadonlyArray<RoomState> | null>() },
  'rooms.people': {
    input: z.object({ checkpointId: key, group: z.enum(roomGroups), query: z.string().max(200) }),
    output: answer<RoomPeople | null>(),
  },
  'rooms.of': { input: z.object({ attendeeId: key }), output: answer<PersonRooms | null>() },
  /** Books a place, leaves what is booked at the same time, and ends the waiting for it. `overrule`: even where no place is left. */
  'rooms.book': {
    input: z.object({ ...where, overrule: z.boolean() }),
    output: answer<Outcome<AttendeeView, RoomTrouble>>(),
  },
  'rooms.leave': {
    input: z.object(where),
    output: answer<Outcome<AttendeeView, 'locked' | 'unknown' | 'cannot-record'>>(),
  },
  /** Puts somebody at the end of the line, or takes them off it; changes nothing for whoever waits already. */
  'rooms.wait': {
    input: z.object({ ...where, waits: z.boolean() }),
    output: answer<Outcome<null, 'locked' | 'unknown' | 'not-valid' | 'booked' | 'cannot-record'>>(),
  },
  /** Records that somebody left a room. */
  'rooms.check-out': {
    input: z.object(where),
    output: answer<Outcome<null, 'locked' | 'unknown' | 'not-inside' | 'cannot-record'>>(),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
