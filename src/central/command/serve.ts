import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import type { Certificate } from '../access/certificate.ts';
import { reachableAddresses } from '../addresses.ts';
import type { CentralLog } from '../list.ts';
import { startCentral } from '../server.ts';
import type { Asked } from './arguments.ts';
import { CommandFailure } from './failure.ts';
import { organiserLink } from './invite.ts';
import { openList } from './open-list.ts';
import { readEvent } from './read-event.ts';

type Serve = Extract<Asked, { kind: 'serve' }>;

const builtPage = path.resolve(import.meta.dirname, '../../../out/live');

const log: CentralLog = (line) => {
  process.stderr.write(`${JSON.stringify({ at: Date.now(), part: 'central', ...line })}\n`);
};

const readPem = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandFailure(`${file} cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
  }
};

const showingOf = ({ showing }: Serve) => {
  if (showing.kind !== 'given') return { kind: showing.kind } as const;
  const certificate: Certificate = { certificate: readPem(showing.cert), key: readPem(showing.key) };
  return { kind: 'given', certificate } as const;
};

const troubles = {
  'port-taken': 'Another program listens on this port. Choose another by --port.',
  'cannot-listen': 'The list cannot listen at this address.',
  'no-event': 'This database knows no event yet. Name one by --event EVENT.json.',
} as const;

/** Serves a list until SIGTERM or SIGINT. Says when it is ready in one line of JSON, and at the very first start how an organiser gets in. */
export const serve = async (asked: Serve): Promise<void> => {
  const now = Date.now();
  const event = asked.eventFile === null ? null : readEvent(asked.eventFile, now);
  const showing = showingOf(asked);
  const store = await openList(asked.db);
  const started = await startCentral({
    store,
    port: asked.port,
    host: asked.host,
    showing,
    event,
    ...(asked.publicAddress === null ? {} : { publicAddress: asked.publicAddress }),
    announce: asked.announce,
    liveFolder: asked.liveFolder ?? builtPage,
    clock: { now: Date.now, monotonic: () => performance.now() },
    log,
  });
  if (!started.ok) throw new CommandFailure(troubles[started.code]);

  const { port, close } = started.value;
  const end = async (): Promise<void> => {
    await close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void end());
  process.once('SIGINT', () => void end());

  const [address] = reachableAddresses(networkInterfaces(), asked.host, port, asked.publicAddress);
  const live = `${asked.publicAddress === null ? 'http' : 'https'}://${address}/live`;
  process.stdout.write(`${JSON.stringify({ central: 'ready', port, live })}\n`);
  const own = randomUUID();
  // Of several servers that start at once, one greets.
  if ((await store.writeOnce('greeted', own)) === own) {
    const link = await organiserLink(store, now);
    process.stdout.write(
      `For the organiser, shown this once: ${link}\nFor each station: npm run central -- pairing-code --db ...\n`,
    );
  }
};
