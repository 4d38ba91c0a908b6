import type { MeasureBadges } from '#shared/contract/badge-page.ts';
import type { BadgeDrawing, BadgeRenderer, DrawnBadge } from '#shared/contract/badge.ts';
import type { MakePdf } from '#shared/contract/paper-document.ts';
import type { Announcement, Announcements, Channel, Input, Output } from '#shared/contract/ipc.ts';
import type { FromEmbedded, ToEmbedded } from '#shared/contract/embedded.ts';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';
import type { StationSettings } from '#shared/contract/settings.ts';
import type { PrinterPlaces } from './printing/finding/printer-places.ts';
import type { SystemPrinting } from './printing/system-printer.ts';

/** The two clocks of a machine: wall time (UTC epoch milliseconds, may jump) and time since boot (never falls). */
export type Clock = { readonly now: () => number; readonly monotonic: () => number };

/** The process in which a station hosts the central list; restarts are its owner's business. */
export type CentralHost = {
  readonly send: (message: ToEmbedded) => void;
  readonly onMessage: (listener: (message: FromEmbedded) => void) => void;
  readonly onExit: (listener: () => void) => void;
};

/** Where a station keeps its tokens: sealed by the system's key store where there is one. */
export type Secrets = {
  /** Whether the system's key store seals; otherwise a secret only lies in the data folder. */
  readonly sealed: () => boolean;
  readonly seal: (text: string) => string;
  /** Null for what was sealed on another machine or by another user. */
  readonly open: (kept: string) => string | null;
};

/** What a station needs from the world outside plain Node. */
export type StationOptions = {
  /** One folder for all events; a station opens one event folder in it. */
  readonly dataFolder: string;
  /** Where the demo event, layouts and the built live page lie. */
  readonly resourcesFolder: string;
  readonly liveFolder: string;
  /** A guest list to open an event of its own with; null for the last event, or the demo at first start. */
  readonly eventFile: string | null;
  /** Options of the command line; they win over the stored settings for this run. */
  readonly overrides: Partial<StationSettings> & { readonly printer?: PrinterTarget };
  /** Null when nobody asked for a port: the list takes the usual one, or the next free. */
  readonly livePort: number | null;
  readonly ticketPlayer: boolean;
  readonly version: string;
  readonly renderer: BadgeRenderer;
  /** Lays badges out without delaying those that the renderer draws. */
  readonly measureBadges: MeasureBadges;
  /** Draws a badge that is only looked at, without delaying those that print; rejects when it cannot be drawn. */
  readonly previewBadge: (badge: BadgeDrawing) => Promise<DrawnBadge>;
  /** Prints a document to a PDF, however long. */
  readonly makePdf: MakePdf;
  /** The path of the program that packs workbooks in a thread of its own. */
  readonly workbookProgram: string;
  /** The text in the system's clipboard. */
  readonly readClipboard: () => Promise<string>;
  /** Shows a file or folder in the system's file manager. */
  readonly reveal: (path: string) => void;
  readonly systemPrinting: SystemPrinting;
  readonly printerPlaces: PrinterPlaces;
  readonly startCentral: () => CentralHost;
  readonly clock: Clock;
  readonly randomBytes: (size: number) => Uint8Array;
  readonly sqliteBinding: string | null;
  readonly secrets: Secrets;
  /** An `einlass://join?...` link to join by at the start; null, or for a station that has joined already, nothing happens. */
  readonly join: string | null;
  /**
   * Closes this station and opens it anew on the event that the boot file names; comes back at once. With `staysUnlocked` the set-up is
   * open then as it was: only for the same event, or one that has its PIN from it.
   */
  readonly reopen: (staysUnlocked?: boolean) => void;
  /** Whether the set-up begins unlocked, because the station was only opened anew. */
  readonly startsUnlocked: boolean;
  readonly quit: () => void;
  /** Writes one line for the operator's log; never a name, never a code. */
  readonly log: (
    line: { readonly level: 'info' | 'warn' | 'error'; readonly what: string } & Readonly<
      Record<string, string | number | boolean>
    >,
  ) => void;
};

/** One function for each channel of the contract. */
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Output<C> | Promise<Output<C>> };

/** One running kiosk. */
export type Station = {
  readonly handlers: Handlers;
  readonly on: <A extends Announcement>(announcement: A, listener: (value: Announcements[A]) => void) => () => void;
  /** Ends printing and sync in good order and closes the database. */
  readonly close: () => Promise<void>;
};
