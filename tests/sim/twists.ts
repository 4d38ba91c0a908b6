import type { Database } from 'better-sqlite3';
import type { CentralStore } from '#central/store/central-store.ts';
import type { Recording } from '#core/admission/recording.ts';
import type { Store } from '#core/store/store.ts';
import type { Answer, Request } from './network.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What a station lets a twisted connection see and do of itself. */
export type StationInside = { readonly db: () => Database };

/** Parts of the system replaced by others: how mutants are planted, without a switch in the program itself. */
export type Twists = {
  readonly listStore?: (store: CentralStore, disk: Database, time: VirtualTime) => CentralStore;
  /** A station's way to the list. */
  readonly send?: (
    send: (request: Request) => Promise<Answer>,
    inside: StationInside,
  ) => (request: Request) => Promise<Answer>;
  readonly stationStore?: (store: Store) => Store;
  readonly recording?: (recording: Recording, db: Database) => Recording;
};
