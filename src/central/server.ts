import { networkInterfaces } from 'node:os';
import rateLimit from '@fastify/rate-limit';
import fastify from 'fastify';
import type { Outcome } from '#shared/contract/ipc.ts';
import { announceList } from './access/announce.ts';
import { addErrorAnswers } from './access/error-answers.ts';
import { createGate } from './access/gate.ts';
import type { Showing } from './access/identity.ts';
import { openIdentity } from './access/identity.ts';
import { createOnePort } from './access/one-port.ts';
import type { Hosting } from './access/take-host.ts';
import { takeHost } from './access/take-host.ts';
import { createWrongTries } from './access/wrong-tries.ts';
import { ownAddresses, reachableAddresses } from './addresses.ts';
import { readEventDocument, putEventDocument } from './event-document.ts';
import type { CentralLog } from './list.ts';
import { openList } from './list.ts';
import type { ListedEvent } from './listed-event.ts';
import { listedEventSchema } from './listed-event.ts';
import { createLiveStream } from './live-stream.ts';
import { followNewest } from './newest.ts';
import { addAskRoute } from './routes/ask.ts';
import { addChangesRoute } from './routes/changes.ts';
import { addEventsRoute } from './routes/events.ts';
import { addFeedRoutes } from './routes/feed.ts';
import { addFleetRoutes } from './routes/fleet.ts';
import { addLiveRoutes } from './routes/live.ts';
import { addOrganiserRoutes } from './routes/organiser.ts';
import { addPairingRoutes } from './routes/pairing.ts';
import { addStationsRoutes } from './routes/stations.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { createSnapshots } from './snapshot.ts';
import type { CentralStore } from './store/central-store.ts';

/** What a central list is made of. The store belongs to the server from then on and is closed with it. */
export type CentralOptions = {
  readonly store: CentralStore;
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** By a certificate of its own unless said otherwise. */
  readonly showing?: Showing;
  /** The station on whose machine the list runs; it may do all that organisers may. */
  readonly hosting?: Hosting;
  /** What the list knows of the event from now on; null for what it knew before. */
  readonly event: ListedEvent | null;
  /** `HOST:PORT` by which stations reach the list when it is not this machine's own address. */
  readonly publicAddress?: string;
  /** Tells the local network that it is here. */
  readonly announce?: boolean;
  readonly liveFolder: string;
  readonly clock: { readonly now: () => number; readonly monotonic: () => number };
  readonly log: CentralLog;
};

/** A running central list. */
export type CentralServer = { readonly port: number; readonly close: () => Promise<void> };

export type StartTrouble = 'port-taken' | 'cannot-listen' | 'no-event';

const requestsAMinute = 6_000;

/** Other machines do not reach the loopback; it is told of only where there is nothing else. */
const announcedAt = (): ReadonlyArray<string> => {
  const addresses = ownAddresses(networkInterfaces());
  return addresses.length > 1 ? addresses.slice(0, -1) : addresses;
};

/** Folds what is stored, then listens. `port-taken` is an answer, not a crash: whoever chose the port decides. */
export const startCentral = async (options: CentralOptions): Promise<Outcome<CentralServer, StartTrouble>> => {
  const { store, clock, log, hosting, showing = { kind: 'own' } } = options;
  const { now } = clock;
  if (options.event !== null) await putEventDocument(store, options.event);
  const described = listedEventSchema.safeParse((await readEventDocument(store))?.event);
  if (!described.success) {
    await store.close();
    return { ok: false, code: 'no-event' };
  }
  if (hosting !== undefined) await takeHost(store, hosting, now());
  let port = 0;
  const identity = await openIdentity({
    store,
    showing,
    addresses: () => reachableAddresses(networkInterfaces(), options.host, port, options.publicAddress ?? null),
    now: now(),
  });

  const list = await openList({ store, event: described.data, now, log });
  const snapshot = createSnapshots(list);
  const stream = createLiveStream({
    event: 'counts',
    snapshot,
    now: clock.monotonic,
    coalesceMs: 100,
    heartbeatMs: 15_000,
    maxPages: 5_000,
    maxBehindBytes: 256 * 1024,
  });
  list.onChange(stream.changed);
  const newest = await followNewest(store, () => changes.changed());
  const changes = createLiveStream({
    event: 'newest',
    snapshot: newest.snapshot,
    now: clock.monotonic,
    coalesceMs: 20,
    heartbeatMs: 15_000,
    maxPages: 2_000,
    maxBehindBytes: 256 * 1024,
  });

  const onePort = createOnePort({ certificate: identity.certificate });
  const app = fastify({
    bodyLimit: 16 * 1024,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    trustProxy: showing.kind === 'proxy' ? ['loopback', 'linklocal', 'uniquelocal'] : false,
    serverFactory: onePort.serve,
  });
  addSecurityHeaders(app);
  await app.register(rateLimit, { max: requestsAMinute, timeWindow: '1 minute' });
  addErrorAnswers(app, log);

  const gate = createGate({ store, now, isBehindProxy: showing.kind === 'proxy' });
  addPairingRoutes(app, { store, gate, identity, wrongTries: createWrongTries(clock.monotonic), now, log });
  addStationsRoutes(app, { store, gate, now });
  addOrganiserRoutes(app, { store, gate, identity, now });
  addEventsRoute(app, { store, list, gate, now });
  addFeedRoutes(app, { store, list, gate, now });
  addChangesRoute(app, { gate, stream: changes });
  addAskRoute(app, { store, list, gate, now });
  addFleetRoutes(app, { store, list, gate, now });
  await addLiveRoutes(app, { liveFolder: options.liveFolder, stream, snapshot });
  app.get('/health', async () => ({ ok: true, ...(await list.tally()), pages: stream.size() }));
  app.addHook('preClose', async () => {
    stream.close();
    changes.close();
    newest.close();
  });

  let endAnnouncement = (): void => undefined;
  const close = async (): Promise<void> => {
    endAnnouncement();
    await app.close();
    await onePort.close();
    await list.close();
    await store.close();
  };
  try {
    await app.ready();
    port = await onePort.listen(options.port, options.host);
    // For those who make codes and links without asking a running server.
    await store.write('reached', { addresses: identity.addresses(), fingerprint: identity.fingerprint });
  } catch (error) {
    await close();
    const code = String((error as NodeJS.ErrnoException).code ?? 'unknown');
    log({ level: 'warn', what: 'cannot-listen', code });
    return { ok: false, code: code === 'EADDRINUSE' ? 'port-taken' : 'cannot-listen' };
  }
  if (options.announce === true) {
    const { name } = described.data;
    endAnnouncement = announceList({ id: identity.id, name, port, addresses: announcedAt, log });
  }
  return { ok: true, value: { port, close } };
};
