import Sqlite, { type Database } from 'better-sqlite3';
import { createTicketReader } from '#core/tickets/read-ticket.ts';
import { createAdmission, type Admission, type Asked } from '#core/admission/admission.ts';
import { createAskFirst } from '#core/admission/ask-first.ts';
import { keepHeadcount, type HeadcountKeeper } from '#core/admission/headcount-keeper.ts';
import { createRecording } from '#core/admission/recording.ts';
import { createViews } from '#core/admission/views.ts';
import { migrate } from '#core/store/migrate.ts';
import { createIds } from '#core/store/new-id.ts';
import type { Attendees } from '#core/store/attendees.ts';
import { openStore, type Store } from '#core/store/store.ts';
import { startSync, type Sync } from '#core/sync/start-sync.ts';
import { createPendingCount } from '#core/sync/up/pending.ts';
import { reportOf } from '#core/sync/up/report.ts';
import { exclusiveOf } from '#shared/domain/checkpoint.ts';
import type { Direction, Fact } from '#shared/domain/scan.ts';
import { compiledFor, Crash, createLife, databaseOf, type Life } from './crash.ts';
import { beginsAt, simulatedAttendees, simulatedEvent } from './event.ts';
import type { Ledger } from './ledger.ts';
import type { Answer, Request } from './network.ts';
import { createRandom, type Random } from './random.ts';
import type { Twists } from './twists.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A station's machine: its disk, its clock, and the process on it as long as it runs. */
export type SimulatedStation = {
  readonly index: number;
  readonly start: () => void;
  readonly crash: () => void;
  readonly crashAtWrite: (writes: number, after: boolean) => void;
  readonly isUp: () => boolean;
  /** Runs something in the process; a crash in it is a crash of the process and nothing else. */
  readonly run: (work: (process: StationProcess) => void) => void;
  readonly process: () => StationProcess;
  readonly setClockOffset: (milliseconds: number) => void;
  readonly backUp: () => Buffer;
  readonly restore: (backup: Buffer) => void;
  /** Every fact of the log on the disk. */
  readonly facts: () => ReadonlyArray<OwnFact>;
  /** Every fact of others on the disk. */
  readonly heard: () => ReadonlyArray<OwnFact & { readonly stationId: string }>;
  readonly close: () => void;
};

export type OwnFact = {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly at: number;
  readonly tick: number;
  readonly payload: string;
};

export type StationProcess = {
  readonly life: Life;
  readonly store: Store;
  readonly admission: Admission;
  readonly headcount: HeadcountKeeper;
  readonly sync: Sync;
  readonly scan: (attendeeId: string, direction: Direction, overrideReason: string | null) => void;
  /** Changes attendees, in one transaction. */
  readonly edit: (change: (attendees: Attendees) => void) => void;
  readonly moveTo: (checkpointId: string) => void;
  /** Appends a fact as a newer or a broken version of the program would. */
  readonly append: (fact: { readonly kind: string; readonly payload: unknown }) => void;
};

export type StationOptions = {
  readonly index: number;
  readonly time: VirtualTime;
  readonly random: Random;
  readonly send: (request: Request) => Promise<Answer>;
  readonly news: () => Promise<void>;
  readonly ledger: Ledger;
  readonly token: string;
  readonly twists: Twists;
  /** The disk of another station, for a copy of it. */
  readonly image: Buffer | null;
};

const newDisk = ((): (() => Buffer) => {
  let made: Buffer | null = null;
  return () => {
    if (made !== null) return made;
    const db = new Sqlite(':memory:');
    migrate(db);
    const store = openStore(
      db,
      createIds(() => beginsAt, createRandom(0).bytes),
      () => beginsAt,
    );
    for (const attendee of simulatedAttendees) store.attendees.insert(attendee, `TICKET-${attendee.id}`, null);
    // Who the station is was settled at the first opening; each is to be one of its own.
    store.settings.remove('station.id');
    made = db.serialize();
    db.close();
    return made;
  };
})();

const passOverCrash = (error: unknown): void => {
  if (!(error instanceof Crash)) throw error;
};

const never = (): Promise<never> => new Promise(() => undefined);

/** A machine with an event on its disk, not yet started. */
export const createStation = (options: StationOptions): SimulatedStation => {
  const { index, time, random, ledger, token, twists } = options;
  let disk: Database = new Sqlite(options.image ?? newDisk());
  let compiled = compiledFor(disk);
  let running: StationProcess | null = null;
  let clockOffset = 0;
  const now = (): number => beginsAt + clockOffset + Math.floor(time.now());

  const end = (): void => {
    running?.life.end();
    running?.headcount.close();
    running = null;
  };
  const send = twists.send?.(options.send, { db: () => disk }) ?? options.send;

  const start = (): void => {
    // A power cut takes what was not committed.
    if (disk.inTransaction) disk.exec('ROLLBACK');
    const { life, writes } = createLife(end);
    const startedAt = time.now();
    const clock = { now, monotonic: () => time.now() - startedAt };
    const timing = {
      later: (work: () => void, milliseconds: number) =>
        time.later(() => {
          if (!life.isOver()) work();
        }, milliseconds),
      breathe: () => (life.isOver() ? never() : Promise.resolve()),
    };
    const db = databaseOf(disk, compiled, writes);
    const stream = async function* stream(): AsyncGenerator<Uint8Array> {
      while (!life.isOver()) {
        yield Buffer.from('event: newest\ndata: {}\n\n');
        await options.news();
      }
      await never();
    };
    const fetch = async (url: string, init: RequestInit): Promise<unknown> => {
      const { pathname, search } = new URL(url);
      if (pathname === '/api/v1/changes') return { status: 200, body: stream() };
      const request: Request = {
        method: init.method ?? 'GET',
        path: `${pathname}${search}`,
        headers: init.headers as Record<string, string>,
        body: typeof init.body === 'string' ? init.body : null,
      };
      try {
        const { status, body } = await send(request);
        if (life.isOver()) return await never();
        return { status, ok: status >= 200 && status < 300, headers: new Map(), body: [Buffer.from(body)] };
      } catch (error) {
        if (life.isOver()) return never();
        throw error;
      }
    };
    const newId = createIds(now, random.bytes);
    const ownStore = openStore(db, newId, now);
    const store = twists.stationStore?.(ownStore) ?? ownStore;
    const checkpoints = simulatedEvent.checkpoints;
    let checkpoint = checkpoints[0];
    const here = () => {
      if (checkpoint === undefined) throw new Error('an event has a checkpoint');
      return checkpoint;
    };
    const ownRecording = createRecording(db, { onTrouble: () => undefined, onChange: () => undefined });
    const recording = twists.recording?.(ownRecording, disk) ?? ownRecording;
    const histories = { log: store.log, heard: store.heard, exclusive: exclusiveOf(checkpoints) };
    const headcount = keepHeadcount(histories, () => undefined);
    headcount.finish();
    const sync = startSync({
      db,
      event: simulatedEvent,
      stationName: () => `station ${index}`,
      databaseFile: '',
      liveFolder: '',
      livePort: null,
      startCentral: () => {
        throw new Error('a simulated station hosts no list');
      },
      fetch: fetch as unknown as typeof globalThis.fetch,
      joined: {
        way: () => ({ base: 'http://list', token, fetch: fetch as unknown as typeof globalThis.fetch }),
        address: () => 'list:1',
        liveUrl: () => 'http://list/live',
        listId: 'list',
        search: async () => true,
        close: () => undefined,
      },
      onRevoked: () => undefined,
      report: reportOf({
        version: 'simulated',
        settings: () => ({ role: 'desk', checkpointId: here().id }),
        printer: () => ({ kind: 'unknown' }),
        battery: () => null,
        log: store.log,
        pending: createPendingCount({ log: store.log, histories, breathe: timing.breathe }),
      }),
      down: {
        store,
        record: recording.record,
        eventId: simulatedEvent.id,
        inside: (id) => headcount.at(id).inside,
        onFacts: (entries) => entries.forEach(headcount.hear),
        onAttendees: () => undefined,
        onEvent: () => undefined,
        onAssignment: () => undefined,
        onWhole: () => undefined,
      },
      clock,
      randomBytes: random.bytes,
      timing,
      onState: () => undefined,
      log: () => undefined,
    });
    const views = createViews({
      attendees: store.attendees,
      histories,
      stationName: () => null,
      badgeStates: () => new Map(),
      checkpointId: () => here().id,
      checkpointById: (id) => checkpoints.find((candidate) => candidate.id === id) ?? null,
    });
    const admission = createAdmission({
      store,
      readTicket: createTicketReader(store, simulatedEvent),
      recording,
      views,
      histories,
      now,
      checkpoint: here,
      by: () => 'staff',
      occupancy: (id) => headcount.at(id).inside,
      mostInside: sync.mostInside,
      badges: { queueFirst: () => undefined, withdraw: () => undefined },
      onRecorded: (entry) => {
        ledger.commit(index, entry);
        headcount.add(entry);
        sync.nudge();
      },
    });
    const askFirst = createAskFirst({ admission, checkpoint: here, ask: sync.ask, newId, now });
    running = {
      life,
      store,
      admission,
      headcount,
      sync,
      scan: (attendeeId, direction, overrideReason) => {
        const decide = (asked: Asked | null) => admission.byPerson(attendeeId, direction, overrideReason, asked);
        const outcome = askFirst({ attendeeId }, direction, decide);
        // Decided later; a power cut until then leaves nobody waiting.
        if (outcome instanceof Promise) outcome.catch(passOverCrash);
      },
      edit: (change) => {
        recording.record(() => change(store.attendees));
        sync.nudgeAttendees();
      },
      moveTo: (id) => {
        checkpoint = checkpoints.find((candidate) => candidate.id === id) ?? checkpoint;
      },
      append: (fact) => {
        // What another version writes is no fact of this one.
        const recorded = recording.record(() => store.log.append(fact as unknown as Fact, now()));
        if (recorded.ok) ledger.commit(index, recorded.value);
        sync.nudge();
      },
    };
  };

  const facts = (): ReadonlyArray<OwnFact> =>
    disk.prepare<[], OwnFact>('SELECT seq, id, kind, at, tick, payload FROM log ORDER BY seq').all();
  return {
    index,
    start: () => {
      // What was committed in the last moment counts, though nobody was told.
      for (const { payload, ...fact } of facts()) ledger.commit(index, { ...fact, payload: JSON.parse(payload) });
      try {
        start();
      } catch (error) {
        passOverCrash(error);
      }
    },
    crash: end,
    crashAtWrite: (writes, after) => running?.life.dieAtWrite(writes, after),
    isUp: () => running !== null,
    run: (work) => {
      if (running === null) return;
      try {
        work(running);
      } catch (error) {
        passOverCrash(error);
      }
    },
    process: () => {
      if (running === null) throw new Error('the station does not run');
      return running;
    },
    setClockOffset: (milliseconds) => {
      clockOffset = milliseconds;
    },
    backUp: () => disk.serialize(),
    restore: (backup) => {
      disk.close();
      disk = new Sqlite(backup);
      compiled = compiledFor(disk);
    },
    facts,
    heard: () =>
      disk
        .prepare<[], OwnFact & { readonly stationId: string }>(
          'SELECT station_id AS stationId, seq, id, kind, at, tick, payload FROM heard',
        )
        .all(),
    close: () => disk.close(),
  };
};
