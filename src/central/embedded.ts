import { existsSync, renameSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import type { FromEmbedded, ToEmbedded } from '#shared/contract/embedded.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import { liveAddresses } from './addresses.ts';
import type { CentralLog } from './list.ts';
import type { CentralServer } from './server.ts';
import { startCentral } from './server.ts';
import type { CentralStore } from './store/central-store.ts';
import type { OpenTrouble } from './store/open-database.ts';
import { openSqliteStore } from './store/sqlite-store.ts';

/** Electron's end of the channel between a utility process and its parent. */
type ParentPort = {
  readonly postMessage: (message: FromEmbedded) => void;
  readonly on: (event: 'message', listener: (message: { readonly data: ToEmbedded }) => void) => void;
};

// The kiosk's own output is for its ready line.
const log: CentralLog = (line) => {
  process.stderr.write(`${JSON.stringify({ at: Date.now(), part: 'central', ...line })}\n`);
};

/** A damaged list is put aside, not lost: stations notice the empty one and send everything anew. */
const openStore = (file: string): Outcome<CentralStore, OpenTrouble> => {
  const binding = process.env['EINLASS_SQLITE_BINDING'] ?? null;
  const opened = openSqliteStore(file, binding);
  if (opened.ok || opened.code !== 'damaged') return opened;
  const aside = Date.now();
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, `${file}.damaged-${aside}${suffix}`);
  }
  log({ level: 'error', what: 'damaged-list-put-aside' });
  return openSqliteStore(file, binding);
};

/** Serves the station that started this process: one list, until it says stop. */
export const serveParent = (parent: ParentPort): void => {
  let server: CentralServer | null = null;

  const start = async (message: Extract<ToEmbedded, { kind: 'start' }>): Promise<FromEmbedded> => {
    const store = openStore(message.databaseFile);
    if (!store.ok) return { kind: 'failed', code: 'database' };
    const { port, stationId, stationName, stationToken, event, liveFolder } = message;
    const clock = { now: Date.now, monotonic: () => performance.now() };
    const started = await startCentral({
      store: store.value,
      port,
      host: '0.0.0.0',
      hosting: { id: stationId, name: stationName, token: stationToken },
      event,
      announce: true,
      liveFolder,
      clock,
      log,
    });
    if (!started.ok) return { kind: 'failed', code: started.code === 'port-taken' ? 'port-taken' : 'other' };
    server = started.value;
    return { kind: 'listening', port: server.port, addresses: liveAddresses(networkInterfaces(), server.port) };
  };

  parent.on('message', ({ data }) => {
    void (async () => {
      if (data.kind === 'start') {
        const answer = await start(data);
        parent.postMessage(answer);
      } else {
        await server?.close();
        process.exit(0);
      }
    })();
  });
};

const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort };
if (parentPort !== undefined) serveParent(parentPort);
