import type { Event } from '#shared/domain/event.ts';
import type { Admission } from '../admission/admission.ts';
import type { AskFirst } from '../admission/ask-first.ts';
import type { HeadcountKeeper } from '../admission/headcount-keeper.ts';
import type { Recording } from '../admission/recording.ts';
import type { Views } from '../admission/views.ts';
import type { BadgeHold } from '../answers/badge-hold.ts';
import type { LayoutFiles } from '../badges/layout-files.ts';
import type { SamplePeople } from '../badges/sample-people.ts';
import type { ChosenEvent } from '../event/choose-event.ts';
import type { Importer } from '../importing/importer.ts';
import type { Authority } from '../lock/authority.ts';
import type { Lock } from '../lock/lock.ts';
import type { Books } from '../people/books.ts';
import type { Roll } from '../people/roll.ts';
import type { Handlers, StationOptions } from '../ports.ts';
import type { PlannedBadge, Preflight } from '../preflight/preflight.ts';
import type { PrinterFinder } from '../printing/finding/printer-finder.ts';
import type { Printing } from '../printing/queue.ts';
import type { Battery } from '../settings/battery.ts';
import type { Search } from '../search/search.ts';
import type { LiveSettings } from '../settings/station-settings.ts';
import type { Store } from '../store/store.ts';
import type { Fleet } from '../sync/joining/fleet.ts';
import type { Sync } from '../sync/start-sync.ts';
import type { Announcer } from './announcer.ts';

/** The parts of a running station that its handlers answer with. */
export type StationParts = {
  readonly options: StationOptions;
  readonly chosen: ChosenEvent;
  readonly event: Event;
  readonly store: Store;
  readonly recording: Recording;
  readonly views: Views;
  readonly admission: Admission;
  readonly askFirst: AskFirst;
  readonly headcount: HeadcountKeeper;
  readonly search: Search;
  readonly roll: Roll;
  readonly settings: LiveSettings;
  readonly lock: Lock;
  readonly authority: Authority;
  readonly books: Books;
  readonly importer: Importer;
  readonly printing: Printing;
  readonly printerFinder: PrinterFinder;
  readonly preflight: Preflight;
  readonly badgeHold: BadgeHold;
  readonly layouts: LayoutFiles;
  readonly samplePeople: SamplePeople;
  /** The badge that somebody would get now. */
  readonly planBadge: (attendeeId: string) => PlannedBadge | null;
  readonly sync: Sync;
  readonly fleet: Fleet;
  readonly announcer: Announcer;
  readonly battery: Battery;
  readonly clockSuspect: () => boolean;
  /** The state is to be announced soon. */
  readonly changed: () => void;
};

/** The handlers of some channels. */
export type HandlersOf<Prefix extends string> = Pick<Handlers, Extract<keyof Handlers, `${Prefix}.${string}`>>;
