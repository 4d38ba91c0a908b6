import Sqlite, { type Database } from 'better-sqlite3';
import { createGate } from '#central/access/gate.ts';
import { hashOfToken } from '#central/access/tokens.ts';
import { listedEventSchema } from '#central/listed-event.ts';
import { openList, type CentralList } from '#central/list.ts';
import { putEventDocument } from '#central/event-document.ts';
import { followNewest } from '#central/newest.ts';
import { addAskRoute } from '#central/routes/ask.ts';
import { addEventsRoute } from '#central/routes/events.ts';
import { addFeedRoutes } from '#central/routes/feed.ts';
import type { CentralStore } from '#central/store/central-store.ts';
import { migrations } from '#central/store/migrations/index.ts';
import { sqliteStoreIn } from '#central/store/sqlite-store.ts';
import { captureRoutes, type CapturedRoutes } from './captured-routes.ts';
import { compiledFor, Crash, createLife, databaseOf, type Life } from './crash.ts';
import { beginsAt, simulatedEvent } from './event.ts';
import type { Answer, Request } from './network.ts';
import type { Twists } from './twists.ts';
import type { VirtualTime } from './virtual-time.ts';

/** The central list's machine: its disk, and the process on it as long as it runs. */
export type ListServer = {
  readonly serve: (request: Request) => Promise<Answer | null>;
  readonly start: () => Promise<void>;
  readonly crash: () => void;
  /** The process dies at one of its next writes. */
  readonly crashAtWrite: (writes: number, after: boolean) => void;
  readonly isUp: () => boolean;
  readonly backUp: () => Buffer;
  /** Puts an old state on the disk; only while the process is down. */
  readonly restore: (backup: Buffer) => void;
  readonly store: () => CentralStore;
  readonly list: () => CentralList;
  /** Every fact that lies on the disk. */
  readonly facts: () => ReadonlyArray<StoredFact>;
  /** Everybody who is on the list, as documents. */
  readonly attendees: () => ReadonlyArray<readonly [string, object]>;
  /** Requests over which the program stumbled; there should be none. */
  readonly failures: () => ReadonlyArray<string>;
  readonly addStation: (id: string, token: string) => Promise<void>;
  readonly close: () => void;
};

export type StoredFact = {
  readonly stationId: string;
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly at: number;
  readonly tick: number;
  readonly payload: string;
  readonly quarantined: 0 | 1;
};

const emptyDisk = ((): (() => Buffer) => {
  let made: Buffer | null = null;
  return () => {
    if (made !== null) return made;
    const db = new Sqlite(':memory:');
    for (const sql of migrations) db.exec(sql);
    made = db.serialize();
    db.close();
    return made;
  };
})();

type Process = {
  readonly life: Life;
  readonly routes: CapturedRoutes;
  readonly store: CentralStore;
  readonly list: CentralList;
};

const listed = listedEventSchema.parse(simulatedEvent);

/** A machine with an empty list on its disk, not yet started. */
export const createListServer = (time: VirtualTime, twists: Twists, onNews: () => void): ListServer => {
  let disk: Database = new Sqlite(emptyDisk());
  let compiled = compiledFor(disk);
  let running: Process | null = null;
  const failures: string[] = [];
  const now = (): number => beginsAt + time.now();
  const log = (): void => undefined;
  const alive = (): Process => {
    if (running === null) throw new Error('the list does not run');
    return running;
  };
  const end = (): void => {
    running?.life.end();
    running = null;
  };

  return {
    start: async () => {
      const { life, writes } = createLife(end);
      const db = databaseOf(disk, compiled, writes);
      const own = sqliteStoreIn(db);
      const store = twists.listStore?.(own, disk, time) ?? own;
      await putEventDocument(store, listed);
      const later = (work: () => void, milliseconds: number): (() => void) =>
        time.later(() => {
          if (!life.isOver()) work();
        }, milliseconds);
      const list = await openList({ store, event: listed, now, later, log });
      await followNewest(store, onNews);
      const routes = captureRoutes();
      const gate = createGate({ store, now, isBehindProxy: false });
      addEventsRoute(routes.app, { store, list, gate, now });
      addFeedRoutes(routes.app, { store, list, gate, now });
      addAskRoute(routes.app, { store, list, gate, now });
      running = { life, routes, store, list };
    },
    serve: async (request) => {
      const serving = running;
      if (serving === null) return null;
      try {
        const answer = await serving.routes.serve(request);
        return serving.life.isOver() ? null : answer;
      } catch (error) {
        if (error instanceof Crash || serving.life.isOver()) return null;
        failures.push(error instanceof Error ? error.message : String(error));
        return { status: 500, body: '{}' };
      }
    },
    crash: end,
    crashAtWrite: (writes, after) => running?.life.dieAtWrite(writes, after),
    isUp: () => running !== null,
    backUp: () => disk.serialize(),
    restore: (backup) => {
      disk.close();
      disk = new Sqlite(backup);
      compiled = compiledFor(disk);
    },
    store: () => alive().store,
    list: () => alive().list,
    facts: () =>
      disk
        .prepare<[], StoredFact>(
          `SELECT s.station AS stationId, e.seq, e.id, e.kind, e.at, e.tick, e.payload,
                  EXISTS (SELECT 1 FROM quarantine q WHERE q.number = e.number) AS quarantined
             FROM entry e JOIN stream s ON s.number = e.stream ORDER BY e.number`,
        )
        .all(),
    attendees: () =>
      disk
        .prepare<[], { readonly id: string; readonly document: string | null }>('SELECT id, document FROM attendee')
        .all()
        .flatMap(({ id, document }) => (document === null ? [] : [[id, JSON.parse(document) as object] as const])),
    failures: () => failures,
    addStation: (id, token) =>
      alive().store.addStation({
        id,
        name: id.slice(0, 8),
        tokenHash: hashOfToken(token),
        isHost: false,
        pairedAt: now(),
      }),
    close: () => disk.close(),
  };
};
