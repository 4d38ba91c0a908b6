import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { AnnounceOptions } from '#central/access/announce.ts';
import { announceList } from '#central/access/announce.ts';
import { createListFinder } from '#core/sync/joining/list-finder.ts';
import { startAvahi, type Avahi } from '#tests/helpers/spooler/avahi.ts';

const soon = { timeout: 15_000, interval: 200 };
const id = '019a7c1e-0000-7000-8000-00000000beef';
const complaints: unknown[] = [];

let avahi: Avahi;
beforeAll(async () => {
  avahi = await startAvahi();
});
afterAll(() => avahi.close());

const announce = (more: Partial<AnnounceOptions> = {}): (() => void) => {
  const end = announceList({
    id,
    name: 'Fachtag Arbeit & Ankommen – مرحبا. 欢迎来到莱比锡的会议',
    port: 8177,
    addresses: () => ['127.0.0.1'],
    log: (line) => complaints.push(line),
    ...more,
  });
  onTestFinished(end);
  return end;
};

/** What Avahi has resolved of lists on the loopback: a line for each. */
const browsed = async (): Promise<ReadonlyArray<string>> => {
  const browse = promisify(execFile)('avahi-browse', ['--resolve', '--parsable', '--terminate', '_einlass._tcp'], {
    env: avahi.env,
  });
  return (await browse).stdout.split('\n').filter((line) => line.startsWith('='));
};

test('Avahi resolves an announced list, and forgets it at its goodbye', async () => {
  const end = announce();
  await vi.waitFor(async () => expect(await browsed()).toHaveLength(1), soon);
  const [line = ''] = await browsed();
  expect(line).toContain(';127.0.0.1;8177;');
  expect(line).toContain(`"id=${id}"`);
  expect(line).toContain('einlass-00beef.local');
  end();
  await vi.waitFor(async () => expect(await browsed()).toEqual([]), soon);
  expect(complaints).toEqual([]);
});

test('a station finds the list by its id and learns of another port', async () => {
  const finder = createListFinder({
    addresses: () => ['127.0.0.1'],
    monotonic: () => performance.now(),
    onProblem: (what) => complaints.push(what),
  });
  onTestFinished(finder.close);
  const end = announce();
  await vi.waitFor(async () => expect(await finder.list()).toMatchObject([{ id, address: '127.0.0.1:8177' }]), soon);
  expect((await finder.list())[0]?.name).toMatch(/^Fachtag Arbeit & Ankommen/u);
  end();
  await vi.waitFor(async () => expect(await finder.list()).toEqual([]), soon);
  announce({ port: 9000 });
  await vi.waitFor(async () => expect(await finder.list()).toMatchObject([{ id, address: '127.0.0.1:9000' }]), soon);
  expect(complaints).toEqual([]);
});
