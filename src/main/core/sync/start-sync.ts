import type { Database } from 'better-sqlite3';
import type { CentralState } from '#shared/contract/views.ts';
import type { Event } from '#shared/domain/event.ts';
import type { CentralHost, Clock } from '../ports.ts';
import { createWaiter } from '../printing/waiter.ts';
import { newId } from '../store/new-id.ts';
import { openSettings } from '../store/stored-settings.ts';
import type { Exchange } from './exchange.ts';
import { createExchange } from './exchange.ts';
import { openHeldEntries } from './held-entries.ts';
import { startHostedList } from './hosted-list.ts';
import { openIdentities } from './identity.ts';
import { openOutbox } from './outbox.ts';
import type { SyncLog } from './sync-log.ts';
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
  readonly clock: Clock;
  readonly randomBytes: (size: number) => Uint8Array;
  /** Called at each change, never more than once for the same state. */
  readonly onState: (state: CentralState) => void;
  readonly log: SyncLog;
};

/** Sync of one station with the central list that it hosts. */
export type Sync = {
  readonly state: () => CentralState;
  /** A fact was appended: it goes up at once. Costs the caller nothing. */
  readonly nudge: () => void;
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
  const waiter = createWaiter();
  const ending = new AbortController();
  let uplink: UplinkState | null = null;
  let shown = '';

  const state = (): CentralState => {
    const waiting = Math.max(0, outbox.newest() - identities.current().cursor);
    const hosted = list.state();
    if (hosted.kind === 'down') return { kind: 'unreachable', waiting, cause: hosted.cause };
    // A list that listens but was not heard yet is no connection.
    if (hosted.kind === 'starting' || uplink === null) return { kind: 'starting' };
    if (uplink.kind === 'down') return { kind: 'unreachable', waiting, cause: uplink.cause };
    return { kind: 'connected', waiting, liveUrl: hosted.addresses[0] ?? `http://127.0.0.1:${hosted.port}/live` };
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
  const list = startHostedList({
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
      tell();
    },
  });
  let exchange: { readonly port: number; readonly send: Exchange } | null = null;
  const currentExchange = (): Exchange | null => {
    const hosted = list.state();
    if (hosted.kind !== 'listening') return null;
    if (exchange?.port !== hosted.port) {
      const url = `http://127.0.0.1:${hosted.port}/api/v1/events`;
      const { token } = identities;
      const send = createExchange({ url, token, fetch: options.fetch, signal: ending.signal, timeoutMs });
      exchange = { port: hosted.port, send };
    }
    return exchange.send;
  };
  const running = runUplink({
    identities,
    outbox,
    held,
    exchange: currentExchange,
    stationName: options.stationName,
    clock,
    random,
    waiter,
    signal: ending.signal,
    onState: (next) => {
      uplink = next;
      tell();
    },
    log,
  });

  return {
    state,
    nudge: () => {
      waiter.wake();
      // While connected the count of waiting facts is told when the answer is there.
      if (uplink?.kind === 'down') tell();
    },
    close: async () => {
      ending.abort();
      waiter.hurry();
      await running;
      await list.close();
    },
  };
};
