import type { Role } from '../domain/role.ts';
import type { Attendee } from '../domain/attendee.ts';
import type { Event } from '../domain/event.ts';
import type { Headcount } from '../domain/headcount.ts';
import type { PrinterState, PrintJob, PrintJobState } from '../domain/print-job.ts';
import type { Direction, ScanMethod } from '../domain/scan.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { StationSettings } from './settings.ts';

/** How an attendee's badge stands: `none` = nothing was ever sent to paper. */
export type BadgeState = 'none' | PrintJobState;

/** An attendee as the desk sees one. */
export type AttendeeView = {
  readonly attendee: Attendee;
  readonly inside: boolean;
  /** When the person first came in, UTC epoch milliseconds; null for not yet. */
  readonly arrivedAt: number | null;
  readonly badge: BadgeState;
};

/** What became of one scan. Only `verdict` was recorded; the others change nothing. */
export type ScanOutcome =
  | { readonly kind: 'verdict'; readonly scan: RecentScan }
  /** The same code again within moments. */
  | { readonly kind: 'repeat' }
  /** Only a lead may do that. */
  | { readonly kind: 'locked' }
  /** Nothing can be recorded now: nobody may be welcomed. */
  | { readonly kind: 'cannot-record'; readonly cause: RecordingTrouble };

export type RecordingTrouble = 'disk-full' | 'read-only' | 'damaged' | 'locked';

/** One line of the list of last scans, and the verdict on screen. */
export type RecentScan = {
  readonly scanId: string;
  readonly at: number;
  readonly direction: Direction;
  readonly method: ScanMethod;
  readonly verdict: Verdict;
  /** already-in: the other station at which the person came in. */
  readonly sinceStation?: string;
  /** Admitted: the other room in which this entry ended the person's stay. */
  readonly movedFrom?: string;
  readonly overridden: boolean;
  readonly undone: boolean;
  /** Null for a ticket that nobody knows. */
  readonly person: AttendeeView | null;
};

/** How the central list is reached. */
export type CentralState =
  | { readonly kind: 'starting' }
  /** `waiting` facts have not been acknowledged yet. */
  | { readonly kind: 'connected'; readonly waiting: number; readonly liveUrl: string }
  | { readonly kind: 'unreachable'; readonly waiting: number; readonly cause: 'port-taken' | 'stopped' | 'refused' };

/** How this station stands in a fleet. `takingOver` counts what still comes after joining; null once everything known is here. */
export type FleetState =
  | { readonly kind: 'host'; readonly others: number; readonly openFindings: number }
  | {
      readonly kind: 'joined';
      readonly address: string;
      readonly openFindings: number;
      readonly takingOver: { readonly done: number; readonly of: number } | null;
      /** Revoked: what is left to send before the personal data here is erased. */
      readonly revoked: boolean;
    };

/** Everything a screen shows that is not the answer to a question; sent whole at each change. */
export type StationState = {
  readonly event: Event;
  readonly settings: StationSettings;
  readonly headcount: Headcount;
  readonly printer: PrinterState;
  /** The roll in the printer: badges it is good for and how many are left; null where nobody counts. */
  readonly roll: { readonly badges: number; readonly left: number } | null;
  /** Badges that wait, print, or need a person's word. */
  readonly openJobs: readonly OpenJob[];
  readonly central: CentralState;
  readonly fleet: FleetState;
  /** Whether tokens and keys are sealed by the system's key store, or only lie in the data folder. */
  readonly secretsSealed: boolean;
  /** The event that was erased here because this station was taken out of its fleet; null once another is open. `at`: UTC epoch milliseconds. */
  readonly erased: { readonly eventName: string; readonly at: number } | null;
  readonly recording: { readonly kind: 'ok' } | { readonly kind: 'trouble'; readonly cause: RecordingTrouble };
  /** The clock of this machine jumped or stands outside the event's year. */
  readonly clockSuspect: boolean;
  readonly hasAttendees: boolean;
  /** Demo tickets stand in for a camera. */
  readonly ticketPlayer: boolean;
  /** The demo event's PIN is shown on the lock; null for a real event. */
  readonly demoPin: string | null;
  readonly pinSet: boolean;
  /** Whether leads have a PIN of their own; without one, whoever stands at a desk decides as a lead. */
  readonly leadPinSet: boolean;
  /** What whoever stands here may do now; null for a stranger at a machine without staff. */
  readonly role: Role | null;
  readonly version: string;
  readonly dataFolder: string;
  readonly badgesFolder: string;
};

/** A print job with the name to show. */
export type OpenJob = PrintJob & { readonly name: string };

/** A badge in the paper tray. */
export type TrayBadge = { readonly file: string; readonly url: string; readonly at: number };
