import { setImmediate } from 'node:timers/promises';
import { understand } from '#shared/contract/facts.ts';
import type { Finding } from '#shared/contract/fleet/stations.ts';
import type { Batch, LiveCounts } from '#shared/contract/sync.ts';
import { exclusiveOf } from '#shared/domain/checkpoint.ts';
import { doubleUseRulesOf } from '#shared/domain/double-uses.ts';
import { subjectOf } from '#shared/domain/scan.ts';
import type { StationEntry } from '#shared/domain/headcount.ts';
import { createHeadcountFold } from '#shared/domain/headcount.ts';
import { lastEntryAt, neverSeen, presencesOf, type Presence } from '#shared/domain/presence.ts';
import { createBookings } from './bookings.ts';
import { createDoubleUses, readFindings } from './findings.ts';
import { createHearing, inRealTime, type Later } from './hearing.ts';
import { toLiveCounts } from './live-counts.ts';
import type { ListedEvent } from './listed-event.ts';
import { createPending } from './pending.ts';
import { sharesOf } from './shares.ts';
import type { CentralStore, StoreTally } from './store/central-store.ts';
import type { Reservation, StoredStation } from './store/fleet-store.ts';

/** The facts of all stations, and what is folded from them. */
export type CentralList = {
  /** Stores a batch and says up to which seq everything is held; null when it contradicts what is stored. `tokenOf` is the station whose token came with it. */
  readonly accept: (batch: Batch, tokenOf?: string) => Promise<number | null>;
  readonly counts: () => LiveCounts;
  readonly tally: () => Promise<StoreTally>;
  readonly stations: () => Promise<ReadonlyArray<StoredStation>>;
  readonly findings: () => Promise<ReadonlyArray<Finding>>;
  /** Where somebody stands, with the station of the entry that counts. */
  readonly presence: (attendeeId: string, checkpointId: string) => Presence & { readonly stationId: string | null };
  readonly inside: (checkpointId: string) => number;
  /** Whether a fact about somebody has come and counts. */
  readonly holds: (attendeeId: string, factId: string) => boolean;
  /** Places that are kept for facts that have not come yet. */
  readonly reservations: (checkpointId: string) => Promise<ReadonlyArray<Reservation>>;
  /** How many places a station may give away while it hears nothing. */
  readonly shares: (stationId: string) => Promise<Readonly<Record<string, number>>>;
  readonly event: () => ListedEvent;
  /** Calls back after anything that the counts show has changed, here or at another server of the same list. */
  readonly onChange: (listener: () => void) => void;
  readonly close: () => Promise<void>;
};

/** One line for the operator; never a name, a token or a payload. */
export type CentralLog = (line: Readonly<Record<string, string | number | boolean>>) => void;

export type ListOptions = {
  readonly store: CentralStore;
  readonly event: ListedEvent;
  readonly now: () => number;
  /** The real time unless said otherwise. */
  readonly later?: Later;
  readonly log: CentralLog;
};

const slice = 2_000;

/** Folds everything stored so far, in slices that let other work through, and keeps the fold in step from then on. */
export const openList = async ({ store, event, now, later = inRealTime, log }: ListOptions): Promise<CentralList> => {
  const exclusive = exclusiveOf(event.checkpoints);
  const fold = createHeadcountFold(exclusive);
  const doubleUses = createDoubleUses(doubleUseRulesOf(event.checkpoints));
  const bookings = createBookings(store);
  const pending = createPending();
  const problem = (error: unknown): void => {
    if (!ending.signal.aborted)
      log({ level: 'warn', what: 'store-trouble', cause: error instanceof Error ? error.name : 'unknown' });
  };
  const hearing = createHearing(store, problem, later);
  const listeners: (() => void)[] = [];
  let changedAt = now();
  let folded = 0;
  const ending = new AbortController();

  const tell = (): void => {
    changedAt = now();
    for (const listener of listeners) listener();
  };
  const take = (entry: StationEntry): void => {
    fold.add(entry);
    const attendeeId = subjectOf(entry);
    if (attendeeId !== null) doubleUses.look(attendeeId, fold.historyOf(attendeeId));
  };
  const quarantined = new Set(await store.quarantined());
  let reading: Promise<number> | null = null;
  const readSome = async (): Promise<number> => {
    const entries = await store.after(folded, slice);
    for (const { stationId, number, ...stored } of entries) {
      // What this server took in itself may have been folded while this waited for the store.
      if (number <= folded) continue;
      folded = number;
      const understood = understand(stationId, { ...stored, payload: JSON.parse(stored.payload) });
      if (understood.kind === 'fact') take(understood.entry);
      // This version may understand what an earlier one put aside.
      if (understood.kind !== 'senseless' && quarantined.delete(number)) await store.release(number);
    }
    await setImmediate();
    return entries.length;
  };
  /** Folds some of what stands behind the last number that was folded, whoever took it in, and says how many entries that were; one reading serves all who ask meanwhile. */
  const foldSome = (): Promise<number> =>
    (reading ??= readSome().finally(() => {
      reading = null;
    }));
  /** Folds up to a number that is stored. What comes meanwhile is left to whoever brings it: under a drain there would be no end. */
  const foldUpTo = async (number: number): Promise<void> => {
    const isThere = (): boolean => folded >= number || ending.signal.aborted;
    while (!isThere()) {
      const isOwn = reading === null;
      if ((await foldSome()) === 0 && isOwn) return;
    }
  };
  const hearReports = async (): Promise<void> => {
    for (const { id, report } of await store.stations()) pending.tell(id, report?.pending ?? {});
  };
  /** Takes up all that the store holds now; says what of it is new. */
  const takeUp = async (): Promise<{ readonly facts: boolean; readonly booked: boolean }> => {
    const newest = await store.newest();
    const before = folded;
    // Mostly it was this server that took the facts in, and has folded them.
    await foldUpTo(newest.facts);
    return { facts: folded > before, booked: await bookings.follow(newest.attendees) };
  };
  await takeUp();
  await hearReports();

  let cancelReading: (() => void) | null = null;
  const readReports = async (): Promise<void> => {
    cancelReading = null;
    await hearing.flush();
    await hearReports();
    if (!ending.signal.aborted) tell();
  };

  let following: Promise<void> | null = null;
  let again = false;
  const follow = async (): Promise<void> => {
    do {
      again = false;
      const { facts, booked } = await takeUp();
      // Another server heard the report that came with these facts, and writes it down within a second.
      if (facts && pending.isAny()) cancelReading ??= later(() => void readReports().catch(problem), 2_000);
      if (facts || booked) tell();
    } while (again && !ending.signal.aborted);
    following = null;
  };
  const stopFollowing = store.onChange(() => {
    again = true;
    following ??= follow().catch((error: unknown) => {
      following = null;
      problem(error);
    });
  });

  const headcountAt = (checkpointId: string) => pending.addTo(checkpointId, fold.at(checkpointId));
  const inside = (checkpointId: string): number => fold.at(checkpointId).inside;
  const holds = (attendeeId: string, factId: string): boolean =>
    fold.historyOf(attendeeId).some(({ id }) => id === factId);
  // Once the fact is here its person is among those inside: the place is not taken twice.
  const reservations = async (checkpointId: string): Promise<ReadonlyArray<Reservation>> =>
    (await store.reservations(checkpointId, now())).filter((one) => !holds(one.attendeeId, one.factId));
  const counts = (): LiveCounts =>
    toLiveCounts(event, { headcountAt, bookingsOf: bookings.of, provisional: pending.isAny(), changedAt });

  return {
    accept: async (batch, tokenOf = batch.station.id) => {
      const station = batch.station.id;
      const facts: StationEntry[] = [];
      const receivedAt = now();
      const intake = await store.intake(batch, receivedAt, (entry) => {
        const understood = understand(station, entry);
        if (understood.kind === 'fact') facts.push(understood.entry);
        if (understood.kind !== 'senseless') return null;
        log({ level: 'warn', what: 'quarantined', station, seq: entry.seq });
        return understood.cause;
      });
      if (intake.kind === 'conflict') {
        log({ level: 'error', what: 'conflict', station, seq: intake.seq });
        await store.contradicted({ stationId: station, epoch: batch.station.epoch, seq: intake.seq, at: receivedAt });
        return null;
      }
      // What came is folded without being read again, unless another server's facts stand before it.
      if (intake.fresh > 0 && intake.last - intake.fresh === folded) {
        folded = intake.last;
        facts.forEach(take);
      } else if (intake.fresh > 0) await foldUpTo(intake.last);
      const { report } = batch;
      // A copy that became a station of its own goes by the token that it had: what it told under other ids is no longer to come.
      if (report !== undefined) pending.tell(tokenOf, report.pending);
      const clockOffset = batch.sentAt - receivedAt;
      hearing.hear({ stationId: tokenOf, at: receivedAt, clockOffset, report: report ?? null });
      if (intake.fresh > 0 || report !== undefined) tell();
      return intake.highest;
    },
    counts,
    tally: store.tally,
    stations: async () => {
      await hearing.flush();
      return store.stations();
    },
    findings: async () => {
      await hearing.flush();
      return readFindings({ store, event, doubleUses: doubleUses.all(), inside, now });
    },
    presence: (attendeeId, checkpointId) => {
      const history = fold.historyOf(attendeeId);
      const presence = presencesOf(history, exclusive).get(checkpointId) ?? neverSeen;
      return { ...presence, stationId: lastEntryAt(history, checkpointId)?.stationId ?? null };
    },
    inside,
    holds,
    reservations,
    shares: async (stationId) => {
      if (event.checkpoints.every(({ rules }) => rules.capacity === null)) return {};
      await hearing.flush();
      return sharesOf(await store.stations(), stationId, event.checkpoints, { inside, reservations }, now());
    },
    event: () => event,
    onChange: (listener) => {
      listeners.push(listener);
    },
    close: async () => {
      ending.abort();
      cancelReading?.();
      await hearing.flush().catch(problem);
      stopFollowing();
      await following;
    },
  };
};
