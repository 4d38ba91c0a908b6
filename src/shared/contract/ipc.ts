import { z } from 'zod';
import { importRequests, type ImportProgress } from './import.ts';
import { answer, nothing } from './answer.ts';
import {
  layoutName,
  layoutToImport,
  layoutToPreview,
  layoutToSave,
  type LayoutFile,
  type LayoutPreview,
} from './layout.ts';
import type { PreflightProgress, PreflightResult, PreflightTrouble } from './preflight.ts';
import {
  changeStationSchema,
  joinSchema,
  settleRequestSchema,
  type FoundList,
  type JoinTrouble,
  type ShownFleet,
} from './fleet-views.ts';
import type { PairingCode } from './fleet/pairing.ts';
import { answersRequests } from './requests/answers.ts';
import { eventsRequests } from './requests/events.ts';
import { journalRequests } from './requests/journal.ts';
import { listsRequests, type ListProgress } from './requests/lists.ts';
import { peopleRequests } from './requests/people.ts';
import { roomsRequests } from './requests/rooms.ts';
import { selfServiceRequests } from './requests/self-service.ts';
import { ticketsRequests, type TicketProgress } from './requests/tickets.ts';
import { printerTargetSchema, rollSizeSchema, stationSettingsSchema } from './settings.ts';
import type { AttendeeView, RecentScan, ScanOutcome, StationState, TrayBadge } from './views.ts';
import type { PrinterState } from '../domain/print-job.ts';
import type { FoundPrinter } from '../domain/printer-target.ts';

const id = z.string().min(1).max(100);
const pinSchema = z.string().regex(/^\d{4,12}$/);
const reason = z.string().trim().min(3).max(300);

const codeReadingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('camera'), text: z.string().max(10_000) }),
  z.object({ kind: z.literal('keys'), typed: z.string().max(10_000), usKeys: z.string().max(10_000).nullable() }),
  z.object({ kind: z.literal('typed'), text: z.string().max(10_000) }),
]);

/** An answer that the caller expects to be refused sometimes. */
export type Outcome<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Code };

/** The one list of what a page may ask of the station: channel → input and output. */
export const requests = {
  'station.state': { input: nothing, output: answer<StationState>() },
  'scan.submit': { input: codeReadingSchema, output: answer<ScanOutcome>() },
  'scan.person': {
    input: z.object({
      attendeeId: id,
      direction: z.enum(['entry', 'exit']),
      override: z.object({ reason }).nullable(),
    }),
    output: answer<ScanOutcome>(),
  },
  'scan.undo': {
    input: z.object({ scanId: id }),
    output: answer<Outcome<RecentScan, 'locked' | 'unknown' | 'already-undone' | 'cannot-record'>>(),
  },
  'scan.recent': { input: nothing, output: answer<readonly RecentScan[]>() },
  'attendee.search': {
    input: z.object({ query: z.string().max(200), limit: z.int().min(1).max(100) }),
    output: answer<readonly AttendeeView[]>(),
  },
  'attendee.get': { input: z.object({ attendeeId: id }), output: answer<AttendeeView | null>() },
  'badge.print': {
    input: z.object({ attendeeId: id, copy: z.boolean() }),
    output: answer<Outcome<{ jobId: string }, 'locked' | 'unknown-attendee' | 'already-waiting' | 'cannot-record'>>(),
  },
  /** What a person saw of a badge whose fate is unknown. */
  'badge.settle': {
    input: z.object({ jobId: id, cameOut: z.boolean() }),
    output: answer<Outcome<null, 'locked' | 'unknown-job'>>(),
  },
  /** Tries a failed badge again. */
  'badge.retry': {
    input: z.object({ jobId: id }),
    output: answer<Outcome<null, 'locked' | 'unknown-job' | 'not-failed'>>(),
  },
  'badge.test': {
    input: nothing,
    output:
      answer<
        Outcome<{ image: string; printed: boolean }, 'locked' | 'not-ready' | 'render-failed' | 'no-confirmation'>
      >(),
  },
  'tray.list': { input: nothing, output: answer<readonly TrayBadge[]>() },
  /** Looks for printers for as long as it is asked again within fifteen seconds. */
  'printer.list': { input: nothing, output: answer<readonly FoundPrinter[]>() },
  /** Sends the waiting badges to another printer, with the paper that lay in it last: at the desk whoever stands there may, elsewhere only who unlocked the set-up. */
  'printer.use': { input: printerTargetSchema, output: answer<Outcome<null, 'locked' | 'cannot-record'>>() },
  /** A new roll was put into the printer, good for so many badges; null ends the counting. */
  'printer.new-roll': {
    input: z.object({ badges: rollSizeSchema.nullable() }),
    output: answer<Outcome<null, 'locked' | 'cannot-record'>>(),
  },
  'printer.check': { input: printerTargetSchema, output: answer<PrinterState>() },
  'settings.save': {
    input: stationSettingsSchema.partial(),
    output: answer<Outcome<null, 'locked' | 'cannot-record'>>(),
  },
  'lock.unlock': {
    input: z.object({ pin: z.string().max(64), as: z.enum(['lead', 'organiser']).optional() }),
    output: answer<Outcome<null, 'wrong-pin' | 'wait'> & { readonly waitSeconds?: number }>(),
  },
  'lock.lock': { input: nothing, output: answer<null>() },
  /** Null takes it away: then whoever stands at a desk decides as a lead. */
  'lock.set-lead-pin': {
    input: z.object({ pin: pinSchema.nullable() }),
    output: answer<Outcome<null, 'locked' | 'same-pin' | 'no-organiser-pin' | 'cannot-record'>>(),
  },
  'lock.state': { input: nothing, output: answer<{ readonly unlocked: boolean }>() },
  'lock.set-pin': {
    input: z.object({ pin: pinSchema }),
    output: answer<Outcome<null, 'locked' | 'same-pin' | 'cannot-record'>>(),
  },
  ...importRequests,
  /** Lays out the badge of everybody on the list and answers when all were looked at. */
  'preflight.start': { input: nothing, output: answer<Outcome<PreflightResult, PreflightTrouble | 'locked'>>() },
  'preflight.cancel': { input: nothing, output: answer<null>() },
  /** Somebody's badge as it would be printed, a PNG as a data URL; null when the set-up is locked or the person is gone. */
  'preflight.badge': { input: z.object({ attendeeId: id }), output: answer<{ readonly image: string } | null>() },
  'layout.list': { input: nothing, output: answer<readonly LayoutFile[]>() },
  'layout.read': { input: layoutName, output: answer<Outcome<{ text: string }, 'unknown-layout'>>() },
  'layout.save': { input: layoutToSave, output: answer<Outcome<null, 'locked' | 'too-large' | 'cannot-save'>>() },
  /** Deletes a file of this event; a shipped layout of the same name comes back. */
  'layout.delete': { input: layoutName, output: answer<Outcome<null, 'locked' | 'unknown-layout' | 'cannot-save'>>() },
  /** Takes a file over under its own name; an own layout of that name is not replaced, the new one gets a number. */
  'layout.import': {
    input: layoutToImport,
    output: answer<Outcome<{ name: string }, 'locked' | 'not-a-layout' | 'too-large' | 'not-found' | 'cannot-save'>>(),
  },
  /** Writes a copy into the folder that the answer names. */
  'layout.export': {
    input: layoutName,
    output: answer<Outcome<{ path: string }, 'locked' | 'unknown-layout' | 'cannot-save'>>(),
  },
  'layout.preview': {
    input: layoutToPreview,
    output: answer<Outcome<LayoutPreview, 'locked' | 'render-failed'>>(),
  },
  /** The fleet as the list tells it, or as it was known last; null before anything was heard. */
  'fleet.view': { input: nothing, output: answer<ShownFleet | null>() },
  'fleet.pairing-code': {
    input: nothing,
    output: answer<Outcome<PairingCode, 'locked' | 'not-host' | 'unreachable'>>(),
  },
  /** A link to the live page with everything that an organiser may see and do. */
  'fleet.organiser-link': {
    input: nothing,
    output: answer<Outcome<{ readonly url: string }, 'locked' | 'not-host' | 'unreachable'>>(),
  },
  'fleet.change-station': {
    input: changeStationSchema,
    output: answer<Outcome<null, 'locked' | 'not-host' | 'unreachable' | 'unknown-station'>>(),
  },
  'fleet.revoke-station': {
    input: z.object({ id: z.uuid() }),
    output: answer<Outcome<null, 'locked' | 'not-host' | 'unreachable' | 'unknown-station'>>(),
  },
  'fleet.settle': { input: settleRequestSchema, output: answer<Outcome<null, 'locked' | 'unreachable'>>() },
  /** Looks for lists in the network for as long as it is asked again within fifteen seconds. */
  'fleet.find': { input: nothing, output: answer<readonly FoundList[]>() },
  /** Joins; after an `ok` the station opens anew on the list's event. */
  'fleet.join': { input: joinSchema, output: answer<Outcome<null, JoinTrouble>>() },
  /** Leaves the list and hosts its own again, with what it has; refused while facts are not up. */
  'fleet.leave': { input: nothing, output: answer<Outcome<null, 'locked' | 'unsent' | 'cannot-record'>>() },
  ...peopleRequests,
  ...roomsRequests,
  ...answersRequests,
  ...selfServiceRequests,
  ...ticketsRequests,
  ...listsRequests,
  ...journalRequests,
  ...eventsRequests,
  'station.quit': { input: nothing, output: answer<Outcome<null, 'locked'>>() },
  /** The page says how its camera is, for the status line and the log. */
  'camera.report': {
    input: z.object({ kind: z.enum(['starting', 'running', 'none', 'denied', 'busy', 'lost', 'failed']) }),
    output: answer<null>(),
  },
  /** How full the battery of this machine is, 0 to 1; null for a machine without one. */
  'battery.report': { input: z.object({ level: z.number().min(0).max(1).nullable() }), output: answer<null>() },
  /** The page's heartbeat: a page that falls silent is loaded anew. */
  'page.alive': { input: z.object({ beat: z.int() }), output: answer<null>() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Channel = keyof typeof requests;
export type Input<C extends Channel> = z.infer<(typeof requests)[C]['input']>;
export type Output<C extends Channel> = z.infer<(typeof requests)[C]['output']>;

/** What the station tells its pages unasked. */
export type Announcements = {
  readonly 'station.changed': StationState;
  readonly 'scan.happened': RecentScan;
  readonly 'import.progress': ImportProgress;
  readonly 'preflight.progress': PreflightProgress;
  readonly 'tickets.progress': TicketProgress;
  readonly 'lists.progress': ListProgress;
  readonly 'lock.changed': { readonly unlocked: boolean };
};
export type Announcement = keyof Announcements;

/** Every request is answered by one of these; `refused` means that the input or the sender was not accepted. */
export type Reply<C extends Channel> =
  | { readonly ok: true; readonly value: Output<C> }
  | { readonly ok: false; readonly code: 'refused' | 'failed' };

/** The one object that a page gets from its preload. */
export type KioskBridge = {
  readonly request: <C extends Channel>(channel: C, input: Input<C>) => Promise<Reply<C>>;
  readonly on: <A extends Announcement>(announcement: A, listener: (value: Announcements[A]) => void) => () => void;
  /** The path of a file that a person picked or dropped. */
  readonly pathOf: (file: File) => string;
};
