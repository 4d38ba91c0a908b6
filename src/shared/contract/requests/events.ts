import { z } from 'zod';
import type { Expected } from '../../domain/rule-warnings.ts';
import type { Event } from '../../domain/event.ts';
import type { Erasure } from '../../domain/erasure.ts';
import { answer, nothing } from '../answer.ts';
import { eventIdSchema } from '../event-file.ts';
import type { Outcome } from '../ipc.ts';

const byKey = z.object({ key: z.string().min(1).max(100) });
const byId = z.object({ id: eventIdSchema });

/** An event that lies on this machine. Counts are null where its database could not be read. */
export type KnownEvent = {
  readonly id: string;
  readonly name: string;
  readonly venue: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly timeZone: string;
  readonly eraseAfter: number;
  /** The event of which this is a rehearsal. */
  readonly rehearses: string | null;
  readonly people: number | null;
  readonly facts: number | null;
  /** Files that were written for people to take along. */
  readonly exports: number;
  readonly isOpen: boolean;
};

/** An event to begin with, its moments on the day of the asking. */
export type EventTemplate = {
  readonly key: string;
  readonly name: Readonly<Record<string, string>>;
  /** Saved or brought here; others come with the program. */
  readonly isOwn: boolean;
  readonly event: Event;
};

/** What lies on this machine, and the proofs of what does no more. */
export type EventsView = { readonly events: ReadonlyArray<KnownEvent>; readonly erased: ReadonlyArray<Erasure> };

export type EventChangeTrouble =
  | 'locked'
  /** The station has joined a list: its host decides. */
  | 'not-host'
  | 'bad-event'
  /** A checkpoint that scans hang on would vanish. */
  | 'used-checkpoint'
  /** A category that somebody has would vanish. */
  | 'used-category'
  | 'cannot-record';

/** `unsent`: the list that was joined does not have everything yet, so no other event is opened. */
export type EventSwitchTrouble = 'locked' | 'unknown-event' | 'unsent' | 'cannot-record';
export type TemplateTrouble = 'locked' | 'unknown-template' | 'no-template' | 'cannot-save';
type Switched<More extends string = never> = Outcome<null, EventSwitchTrouble | More>;

/** The events on this machine: making, opening, rehearsing, deleting one. After an `ok` that opens another, the station opens anew. */
export const eventsRequests = {
  /** Stores the open event as it is to be, moments as UTC epoch milliseconds; after an `ok` the station opens anew. */
  'events.change': {
    input: z.object({ event: z.unknown() }),
    output: answer<Outcome<null, EventChangeTrouble>>(),
  },
  /** How many are expected, and at which checkpoint; null while the set-up is locked. */
  'events.expected': { input: nothing, output: answer<Expected | null>() },
  /** Null while the set-up is locked. */
  'events.list': { input: nothing, output: answer<EventsView | null>() },
  'events.open': { input: byId, output: answer<Switched>() },
  /** Makes an event without people and opens it; the station's settings come along, and the open event's badge layouts if wished. */
  'events.make': {
    input: z.object({ event: z.unknown(), withLayouts: z.boolean() }),
    output: answer<Switched<'bad-event'>>(),
  },
  /** Deletes an event with everything in it; `name` is its name as somebody typed it. */
  'events.delete': { input: byId.extend({ name: z.string().max(300) }), output: answer<Switched<'wrong-name'>>() },
  /** Events to begin with; none while the set-up is locked. */
  'events.templates': { input: nothing, output: answer<ReadonlyArray<EventTemplate>>() },
  /** Saves the open event without its people as a template. */
  'events.save-template': {
    input: z.object({ name: z.string().trim().min(1).max(200) }),
    output: answer<Outcome<null, TemplateTrouble>>(),
  },
  'events.delete-template': { input: byKey, output: answer<Outcome<null, TemplateTrouble>>() },
  /** Writes a template into the folder that the answer names. */
  'events.export-template': { input: byKey, output: answer<Outcome<{ readonly path: string }, TemplateTrouble>>() },
  /** Takes a template over from the text of a file. */
  'events.import-template': {
    input: z.object({ text: z.string().max(5_000_000) }),
    output: answer<Outcome<null, TemplateTrouble>>(),
  },
  /** Opens a copy of the open event to practise with; one that is left of an earlier rehearsal is wiped. */
  'events.rehearse': { input: nothing, output: answer<Switched<'is-rehearsal'>>() },
  /** Wipes the rehearsal and opens the event itself. */
  'events.end-rehearsal': { input: nothing, output: answer<Switched<'no-rehearsal'>>() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
