import { randomBytes, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { hashOfToken } from '#central/access/tokens.ts';
import type { CentralStore } from '#central/store/central-store.ts';
import { keepHeadcount, type HeadcountKeeper } from '#core/admission/headcount-keeper.ts';
import { historyOf } from '#core/admission/person-history.ts';
import { openSettings } from '#core/store/stored-settings.ts';
import type { Store } from '#core/store/store.ts';
import type { ListWay } from '#core/sync/ask-list.ts';
import type { Sync, SyncOptions } from '#core/sync/start-sync.ts';
import { startSync } from '#core/sync/start-sync.ts';
import { createPendingCount } from '#core/sync/up/pending.ts';
import { reportOf } from '#core/sync/up/report.ts';
import type { Assignment } from '#shared/contract/fleet/stations.ts';
import type { Event } from '#shared/domain/event.ts';
import { exclusiveOf } from '#shared/domain/checkpoint.ts';
import { openFile, storeOf } from '../store.ts';
import { tempFolder } from '../temp-folder.ts';
import { conference, scanOf } from './facts.ts';

/** A token and the id of its station, known to a list from now on. */
export const knownTo = async (
  store: Pick<CentralStore, 'addStation'>,
  name: string,
): Promise<{ readonly id: string; readonly token: string }> => {
  const station = { id: randomUUID(), token: randomBytes(32).toString('base64url') };
  await store.addStation({
    id: station.id,
    name,
    tokenHash: hashOfToken(station.token),
    isHost: false,
    pairedAt: Date.now(),
  });
  return station;
};

/** A station without its screens: store, headcount and both ways of sync. */
export type FleetStation = {
  readonly store: Store;
  readonly sync: Sync;
  readonly headcount: HeadcountKeeper;
  readonly lines: Readonly<Record<string, unknown>>[];
  readonly assignments: Assignment[];
  readonly events: Event[];
  /** The version of the event that counted as heard each time one was told. */
  readonly heardBefore: unknown[];
  readonly revocations: () => number;
  /** Lets somebody in, or does what is said otherwise. */
  readonly scan: (attendeeId: string, more?: Parameters<typeof scanOf>[1]) => void;
  readonly isInside: (attendeeId: string) => boolean;
  readonly close: () => Promise<void>;
};

export type FleetStationOptions = {
  readonly station: { readonly id: string; readonly token: string };
  /** Where the list is; may move and may be away. */
  readonly way: () => string;
  readonly file?: string;
  readonly fetch?: typeof fetch;
  readonly clock?: SyncOptions['clock'];
  readonly event?: Event;
  readonly listId?: string;
};

/** Opens a station that has joined the list at `way`; ended with the test. */
export const openFleetStation = (options: FleetStationOptions): FleetStation => {
  const { station, file = path.join(tempFolder(), 'einlass.sqlite'), event = conference } = options;
  const clock = options.clock ?? { now: Date.now, monotonic: () => performance.now() };
  const db = openFile(file);
  openSettings(db).write('station.id', station.id);
  const store = storeOf(db);
  const histories = { log: store.log, heard: store.heard, exclusive: exclusiveOf(event.checkpoints) };
  const headcount = keepHeadcount(histories, () => undefined);
  const lines: Readonly<Record<string, unknown>>[] = [];
  const assignments: Assignment[] = [];
  const events: Event[] = [];
  const heardBefore: unknown[] = [];
  let revoked = 0;
  const way = (): ListWay => ({ base: options.way(), token: station.token, fetch: options.fetch ?? fetch });
  const sync = startSync({
    db,
    event,
    stationName: () => 'Door',
    databaseFile: '',
    liveFolder: '',
    livePort: null,
    startCentral: () => {
      throw new Error('a joined station hosts no list');
    },
    fetch,
    joined: {
      way,
      address: () => new URL(options.way()).host,
      liveUrl: () => `${options.way()}/live`,
      listId: options.listId ?? 'list',
      search: () => Promise.resolve(false),
      close: () => undefined,
    },
    onRevoked: () => {
      revoked += 1;
    },
    clock,
    randomBytes: (size) => (size === 4 ? new Uint8Array(4) : randomBytes(size)),
    report: reportOf({
      version: '0',
      settings: () => ({ role: 'desk', checkpointId: 'entrance' }),
      printer: () => ({ kind: 'unknown' }),
      battery: () => null,
      log: store.log,
      pending: createPendingCount({ log: store.log, histories, breathe: () => setImmediate() }),
    }),
    down: {
      store,
      record: (write) => ({ ok: true, value: db.transaction(write).immediate() }),
      eventId: event.id,
      inside: (checkpointId) => {
        headcount.finish();
        return headcount.at(checkpointId).inside;
      },
      onFacts: (entries) => entries.forEach(headcount.hear),
      onAttendees: () => undefined,
      onEvent: (next) => {
        const marks = store.settings.read('sync.marks') as { readonly event: number } | undefined;
        heardBefore.push(marks?.event ?? 0);
        events.push(next);
      },
      onAssignment: (assignment) => assignments.push(assignment),
      onWhole: () => undefined,
    },
    onState: () => undefined,
    log: (line) => lines.push(line),
  });
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await sync.close();
    headcount.close();
  };
  onTestFinished(close);
  return {
    store,
    sync,
    headcount,
    lines,
    assignments,
    events,
    heardBefore,
    revocations: () => revoked,
    scan: (attendeeId, more) => {
      headcount.add(db.transaction(() => store.log.append(scanOf(attendeeId, more), clock.now())).immediate());
      sync.nudge();
    },
    isInside: (attendeeId) => historyOf(histories, attendeeId).at('entrance').inside,
    close,
  };
};
