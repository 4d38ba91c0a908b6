import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { CentralOptions, CentralServer } from '#central/server.ts';
import { startCentral } from '#central/server.ts';
import type { CentralStore } from '#central/store/central-store.ts';
import { openSqliteStore } from '#central/store/sqlite-store.ts';
import type { Batch } from '#shared/contract/sync.ts';
import { tempFolder } from '../temp-folder.ts';
import { conference } from './facts.ts';

export const stationToken = 'a-token-of-the-tests-that-is-long-enough';

/** The station that hosts the lists of the tests. */
export const hosting = { id: randomUUID(), name: 'Host', token: stationToken } as const;

/** The store on a file, which must be openable. */
export const openStoreAt = (file: string): CentralStore => {
  const opened = openSqliteStore(file, null);
  if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
  return opened.value;
};

/** A running list of the test's own, with a way to bring it batches. */
export type TestList = CentralServer & {
  readonly url: string;
  readonly file: string;
  readonly logged: ReadonlyArray<Readonly<Record<string, unknown>>>;
  readonly post: (body: unknown, more?: RequestInit) => Promise<{ readonly status: number; readonly body: unknown }>;
  readonly bring: (batch: Batch) => Promise<number>;
};

/** Starts the real server on a real file, on any free port of this machine; ended with the test. */
export const startList = async (more: Partial<CentralOptions> & { readonly file?: string } = {}): Promise<TestList> => {
  const { file = path.join(tempFolder(), 'central.sqlite'), ...options } = more;
  const logged: Readonly<Record<string, unknown>>[] = [];
  const started = await startCentral({
    store: openStoreAt(file),
    port: 0,
    host: '127.0.0.1',
    hosting,
    event: conference,
    liveFolder: 'out/live',
    clock: { now: Date.now, monotonic: () => performance.now() },
    log: (line) => logged.push(line),
    ...options,
  });
  if (!started.ok) throw new Error(`not started: ${started.code}`);
  let closed = false;
  const close = async (): Promise<void> => {
    if (!closed) await started.value.close();
    closed = true;
  };
  onTestFinished(close);
  const url = `http://127.0.0.1:${started.value.port}`;
  const post: TestList['post'] = async (body, init) => {
    const response = await fetch(`${url}/api/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${stationToken}` },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...init,
    });
    return { status: response.status, body: await response.json() };
  };
  const bring: TestList['bring'] = async (batch) => {
    const { status, body } = await post(batch);
    if (status !== 200) throw new Error(`refused: ${JSON.stringify(body)}`);
    return (body as { highest: number }).highest;
  };
  return { port: started.value.port, close, url, file, logged, post, bring };
};
