import type { Database } from 'better-sqlite3';
import type { CentralState } from '#shared/contract/views.ts';
import type { Event } from '#shared/domain/event.ts';
import type { AskReply, AskRequest } from '#shared/contract/fleet/feed.ts';
import type { StationReport } from '#shared/contract/fleet/stations.ts';
import type { CentralHost, Clock } from '../ports.ts';
import { createWaiter } from '../printing/waiter.ts';
import { newId } from '../store/new-id.ts';
import { openSettings } from '../store/stored-settings.ts';
import type { DownlinkState } from './down/downlink.ts';
import { startDown, type DownOptions } from './down/start-down.ts';
import { createExchange } from './exchange.ts';
import { openHeldEntries } from './held-entries.ts';
import { startHostedList, type HostedList } from './hosted-list.ts';
import { openIdentities } from './identity.ts';
import type { JoinedConnection } from './joining/joined-connection.ts';
import type { ListWay } from './ask-list.ts';
import { openOutbox } from './outbox.ts';
import { openRevocation } from './revocation.ts';
import type { SyncLog } from './sync-log.ts';
import { realTiming, type Timing } from './timing.ts';
import type { UplinkState } from './uplink.ts';
import { runUplink } from './uplink.ts';

export type SyncOptions = {
  /** The station's database; sync reads `log` and keeps its own rows in `setting`. */
  readonly db: Database;
  readonly event: Event;
  readonly stationName: () => string;
  /** Where the hosted list keeps its facts: `central.sqlite` in the event's folder. */
  readonly databaseFile: string;
  readonly liveFolder: string;
  /** The port that somebody asked for, or null for the usual one or the next free. */
  readonly livePort: number | null;
  readonly startCentral: () => CentralHost;
  readonly fetch: typeof fetch;
  /** The list that was joined; null to host one. */
  readonly joined: JoinedConnection | null;
  /** This station was taken out of the fleet, and the list has everything that it takes from it (or a day has passed): nothing is to be kept here. */
  readonly onRevoked: () => void;
  readonly clock: Clock;
  readonly randomBytes: (size: number) => Uint8Array;
  /** The real time unless said otherwise. */
  readonly timing?: Timing;
  /** How the station is, as told with every batch, when everything up to a number is up; nothing is told unless this is given. */
  readonly report?: (upTo: number) => Promise<StationReport>;
  /** What the way down works on; without it nothing is read from the list. */
  readonly down?: Omit<DownOptions, 'listId'>;
  /** Called at each change, never more than once for the same state. */
  readonly onState: (state: CentralState) => void;
  readonly log: SyncLog;
};

/** Sync of one station with the central list that it hosts or has joined. */
export type Sync = {
  readonly state: () => CentralState;
  /** The way to the list; null while there is none. */
  readonly way: () => ListWay | null;
  readonly stationId: () => string;
  /** Facts that the list has not acknowledged. */
  readonly waiting: () => number;
  readonly isReached: () => boolean;
  /** What still comes after joining; null once everything known is here. */
  readonly takingOver: () => { readonly done: number; readonly of: number } | null;
  /** Whether the whole guest list was here once; always where the list is hosted. */
  readonly isWhole: () => boolean;
  readonly isRevoked: () => boolean;
  /** A fact was appended: it goes up at once. Costs the caller nothing. */
  readonly nudge: () => void;
  /** The list stands elsewhere now: it is tried at once, however long the pause was to be. */
  readonly retry: () => void;
  /** Attendees were changed here. */
  readonly nudgeAttendees: () => void;
  /** Asks the list whether somebody may come in; null for no answer in time, at once while it is out of reach. */
  readonly ask: (question: AskRequest, limitMs: number) => Promise<AskReply | null>;
  /** How many may be at a checkpoint by this station's word alone; null while the list is heard, and where it said nothing. */
  readonly mostInside: (checkpointId: string) => number | null;
  /** Stops sending and ends the hosted list; what was not sent is sent after the next start. */
  readonly close: () => Promise<void>;
};

const timeoutMs = 10_000;

/** Starts the hosted list and brings the station's log to it for as long as the station runs. */
export const startSync = (options: SyncOptions): Sync => {
  const { db, clock, randomBytes, log } = options;
  const settings = openSettings(db);
  const makeId = (): string => newId(clock.now(), randomBytes);
  const random = (): number => new DataView(new Uint8Array(randomBytes(4)).buffer).getUint32(0) / 2 ** 32;
  const identities = openIdentities(settings, {
    newId: makeId,
    makeToken: () => Buffer.from(randomBytes(32)).toString('base64url'),
    atomically: (writes) => db.transaction(writes).immediate(),
  });
  const held = openHeldEntries(settings, makeId);
  const outbox = openOutbox(db, held);
  const timing = options.timing ?? realTiming;
  const waiter = createWaiter(timing.later);
  const ending = new AbortController();
  let uplink: UplinkState | null = null;
  let downlink: DownlinkState | null = null;
  let listWasRestored = false;
  let shown = '';

  const { joined } = options;
  const waitingFacts = (): number => Math.max(0, outbox.newest() - identities.current().cursor);
  const liveUrl = (): string => {
    if (joined !== null) return joined.liveUrl();
    const hosted = list?.state();
    return (hosted?.kind === 'listening' ? hosted.addresses[0] : undefined) ?? `${way()?.base ?? ''}/live`;
  };
  const state = (): CentralState => {
    const waiting = waitingFacts();
    const hosted = list?.state();
    if (hosted?.kind === 'down') return { kind: 'unreachable', waiting, cause: hosted.cause };
    // A list that listens but was not heard yet is no connection.
    if (hosted?.kind === 'starting' || uplink === null) return { kind: 'starting' };
    if (uplink.kind === 'down')
      return { kind: 'unreachable', waiting, cause: uplink.cause === 'stopped' ? 'stopped' : 'refused' };
    return { kind: 'connected', waiting, liveUrl: liveUrl() };
  };
  const tell = (): void => {
    if (ending.signal.aborted) return;
    const current = state();
    const text = JSON.stringify(current);
    if (text === shown) return;
    shown = text;
    options.onState(current);
  };

  const { event, databaseFile, liveFolder } = options;
  const host = (): HostedList =>
    startHostedList({
      startCentral: options.startCentral,
      message: {
        databaseFile,
        stationId: identities.current().stationId,
        stationName: options.stationName(),
        stationToken: identities.token,
        event,
        liveFolder,
      },
      port: options.livePort,
      random,
      log,
      onState: () => {
        uplink = null;
        waiter.hurry();
        down?.hurry();
        tell();
      },
    });
  const list = joined === null ? host() : null;
  const way = (): ListWay | null => {
    if (joined !== null) return joined.way();
    const hosted = list?.state();
    if (hosted?.kind !== 'listening') return null;
    return { base: `http://127.0.0.1:${hosted.port}`, token: identities.token, fetch: options.fetch };
  };
  const exchange = createExchange(way, ending.signal, timeoutMs);
  const revocation = openRevocation(settings, clock.now);
  const lookAtRevocation = (): void => {
    if (joined === null || ending.signal.aborted) return;
    const nothingLeft = waitingFacts() === 0 || (uplink?.kind === 'down' && uplink.cause === 'revoked');
    if (revocation.isOver(nothingLeft)) options.onRevoked();
  };
  const onDownlink = (next: DownlinkState): void => {
    if (downlink?.kind !== next.kind && next.kind !== 'up') down?.lost();
    const before = JSON.stringify(downlink);
    downlink = next;
    if (next.kind === 'revoked') revocation.heard();
    if (next.kind === 'up') revocation.takenBack();
    lookAtRevocation();
    if (JSON.stringify(next) !== before) options.onState(state());
  };
  const down =
    options.down === undefined
      ? null
      : startDown(
          { ...options.down, listId: joined?.listId ?? 'own' },
          {
            way,
            epoch: () => identities.current().epoch,
            clock,
            random,
            timing,
            signal: ending.signal,
            timeoutMs,
            onState: onDownlink,
            onReset: () => {
              listWasRestored = true;
              waiter.wake();
            },
            log,
          },
        );
  const running = runUplink({
    identities,
    outbox,
    held,
    exchange: () => (way() === null ? null : exchange),
    stationName: options.stationName,
    wasRestored: () => {
      const was = listWasRestored;
      listWasRestored = false;
      return was;
    },
    report: async (upTo) => (await options.report?.(upTo)) ?? null,
    clock,
    random,
    waiter,
    breathe: timing.breathe,
    signal: ending.signal,
    onState: (next) => {
      // The list is back: what it knows is wanted at once.
      if (next.kind === 'up' && uplink?.kind !== 'up') down?.hurry();
      uplink = next;
      lookAtRevocation();
      tell();
    },
    log,
  });

  return {
    state,
    way,
    stationId: () => identities.current().stationId,
    waiting: waitingFacts,
    isReached: () => uplink?.kind === 'up',
    takingOver: () => downlink?.behind ?? null,
    isWhole: () => joined === null || (down?.wasWhole() ?? false),
    isRevoked: revocation.isRevoked,
    retry: () => {
      waiter.hurry();
      down?.hurry();
    },
    nudgeAttendees: () => down?.hurry(),
    ask: async (question, limitMs) => (downlink?.kind === 'up' ? ((await down?.ask(question, limitMs)) ?? null) : null),
    mostInside: (checkpointId) => (downlink?.kind === 'up' ? null : (down?.most(checkpointId) ?? null)),
    nudge: () => {
      waiter.wake();
      // While connected the count of waiting facts is told when the answer is there.
      if (uplink?.kind === 'down') tell();
    },
    close: async () => {
      ending.abort();
      waiter.hurry();
      await Promise.all([running, down?.ended]);
      down?.lost();
      await list?.close();
    },
  };
};
