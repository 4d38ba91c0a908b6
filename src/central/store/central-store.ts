import type { Batch } from '#shared/contract/sync.ts';
import type { FleetStore } from './fleet-store.ts';

/** A fact as a station sent it; `payload` is JSON text, kept whatever it means. */
export type StoredEntry = {
  /** Rises in order of arrival over all stations. */
  readonly number: number;
  readonly stationId: string;
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly at: number;
  readonly tick: number;
  readonly payload: string;
};

/** Called once for each entry that was not known before: why it goes to quarantine, or null. */
export type Inspect = (entry: Batch['entries'][number]) => string | null;

/**
 * What became of a batch: stored whole (`highest`: up to there the stream is held without a gap), or nothing of it. `last` is the highest number of
 * its fresh entries, 0 for none; between them numbers may be left out.
 */
export type Intake =
  | { readonly kind: 'stored'; readonly highest: number; readonly fresh: number; readonly last: number }
  | { readonly kind: 'conflict'; readonly seq: number };

/** How much is stored. `held` are entries that a station could not hand over and keeps itself. */
export type StoreTally = {
  readonly entries: number;
  readonly quarantined: number;
  readonly held: number;
  readonly stations: number;
};

/**
 * Where the central list keeps facts. Every call is one transaction, durable when its promise resolves;
 * promises, so that a database behind a network can stand here too.
 */
export type FactStore = {
  /** The same batch again changes nothing; an id or a seq with other content than stored refuses it whole. */
  readonly intake: (batch: Batch, receivedAt: number, inspect: Inspect) => Promise<Intake>;
  /** The next entries after a number, in order of arrival. */
  readonly after: (number: number, limit: number) => Promise<ReadonlyArray<StoredEntry>>;
  /** The numbers of the entries in quarantine. */
  readonly quarantined: () => Promise<ReadonlyArray<number>>;
  /** Takes an entry out of quarantine: this version understands it. */
  readonly release: (number: number) => Promise<void>;
  readonly tally: () => Promise<StoreTally>;
  readonly close: () => Promise<void>;
};

/** Everything that a central list keeps. */
export type CentralStore = FactStore & FleetStore;
