import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { liveAddresses } from './addresses.ts';
import type { CentralLog } from './list.ts';
import { listedEventSchema } from './listed-event.ts';
import { startCentral } from './server.ts';
import { openSqliteStore } from './store/sqlite-store.ts';

const usage =
  'EINLASS_STATION_TOKEN=… node src/central/main.ts --db sqlite:FILE --port N --event EVENT.json [--host ADDRESS] [--live FOLDER]';

const log: CentralLog = (line) => {
  process.stderr.write(`${JSON.stringify({ at: Date.now(), part: 'central', ...line })}\n`);
};

const giveUp = (reason: string): never => {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
};

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return giveUp(`${file} cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
  }
};

/** The central list alone under Node. The token comes by the environment, because everybody on the machine can read a command line. */
const run = async (): Promise<void> => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { db: text, port: text, host: text, event: text, live: text } });
  const stationToken = process.env['EINLASS_STATION_TOKEN'];
  const file = /^sqlite:(?<file>.+)$/u.exec(values.db ?? '')?.groups?.['file'];
  if (file === undefined || values.port === undefined || values.event === undefined || !stationToken)
    return giveUp(usage);

  const event = listedEventSchema.safeParse(readJson(values.event));
  if (!event.success) return giveUp(`${values.event} does not describe an event.`);
  const store = openSqliteStore(resolve(file), process.env['EINLASS_SQLITE_BINDING'] ?? null);
  if (!store.ok) return giveUp(`The database cannot be opened: ${store.code}`);
  const started = await startCentral({
    store: store.value,
    port: Number(values.port),
    host: values.host ?? '0.0.0.0',
    stationToken,
    event: event.data,
    liveFolder: resolve(values.live ?? 'out/live'),
    clock: { now: Date.now, monotonic: () => performance.now() },
    log,
  });
  if (!started.ok) return giveUp(`The list cannot listen on port ${values.port}: ${started.code}`);

  const { port, close } = started.value;
  process.stdout.write(
    `${JSON.stringify({ central: 'ready', port, live: liveAddresses(networkInterfaces(), port)[0] })}\n`,
  );
  const end = async (): Promise<void> => {
    await close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void end());
  process.once('SIGINT', () => void end());
  return undefined;
};

await run();
