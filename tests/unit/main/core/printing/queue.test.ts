import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { expect, onTestFinished, test } from 'vitest';
import { listTray } from '#core/printing/paper-tray.ts';
import { prepareEnqueue, prepareWithdraw } from '#core/printing/print-job-store.ts';
import type { PrintingOptions } from '#core/printing/queue.ts';
import { networkPrinter } from '#shared/domain/printer-target.ts';
import { plainBadge, plainRenderer } from '#tests/helpers/printer/plain-badge.ts';
import { shortPatience, startQueue } from '#tests/helpers/printer/queue-under-test.ts';
import { readCode } from '#tests/helpers/printer/read-code.ts';
import { startSimulatedPrinter, type Behaviour } from '#tests/helpers/printer/simulated-printer.ts';
import { openFile } from '#tests/helpers/store.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const open = async (behaviour: Partial<Behaviour> = {}, more: Partial<PrintingOptions> = {}) => {
  const db = openFile(path.join(tempFolder(), 'einlass.sqlite'));
  const printer = await startSimulatedPrinter(behaviour);
  const target = networkPrinter(printer.address, 384);
  const queue = startQueue(db, target, more);
  onTestFinished(async () => {
    await queue.close();
    await printer.close();
  });
  const ask = (attendeeId: string, copy = false): string => {
    const asked = queue.enqueue(attendeeId, copy);
    if (!asked.ok) throw new Error(asked.code);
    return asked.value.jobId;
  };
  const states = (): ReadonlyArray<string> => queue.openJobs().map(({ attendeeId, state }) => `${attendeeId} ${state}`);
  const codes = () => printer.badges.map(({ image }) => readCode(image));
  return { db, printer, target, queue, ask, states, codes };
};

test('badges come out in the order in which they were asked for, each once', async () => {
  const { queue, ask, codes } = await open();
  const people = ['A1', 'B2', 'C3', 'D4', 'E5'];
  for (const person of people) ask(person);
  await queue.until(({ openJobs }) => openJobs().length === 0);
  expect(codes()).toEqual(people);
  expect([...queue.statesOf([...people, 'nobody']).values()]).toEqual([...people.map(() => 'printed'), 'none']);
  expect(queue.printerState()).toEqual({ kind: 'ready', paperNearEnd: false });
});

test('a second badge waits until the first is settled, and a copy is a job of its own', async () => {
  const { queue, ask, codes, printer } = await open({ coverOpen: true });
  ask('A1');
  expect(queue.enqueue('A1', true)).toEqual({ ok: false, code: 'already-waiting' });
  printer.set({ coverOpen: false });
  await queue.until(({ openJobs }) => openJobs().length === 0);
  ask('A1', true);
  await queue.until(({ openJobs }) => openJobs().length === 0);
  expect(codes()).toEqual(['A1', 'A1']);
});

test('with the cover open badges wait and say why; they print by themselves, in order, when it is closed', async () => {
  const { queue, ask, states, codes, printer } = await open({ coverOpen: true });
  ask('A1');
  ask('B2');
  await queue.until(({ openJobs }) => openJobs()[0]?.trouble === 'cover-open');
  expect(states()).toEqual(['A1 queued', 'B2 queued']);
  expect(queue.printerState()).toEqual({ kind: 'not-ready', trouble: 'cover-open' });
  printer.set({ coverOpen: false });
  await queue.until(({ openJobs }) => openJobs().length === 0);
  expect(codes()).toEqual(['A1', 'B2']);
});

test('a badge whose confirmation is missing waits for a person; the others go on', async () => {
  const { queue, ask, states, codes, printer } = await open({ processIds: false, paperStatus: false });
  const job = ask('A1');
  await queue.until(({ openJobs }) => openJobs()[0]?.state === 'unknown');
  printer.set({ processIds: true });
  ask('B2');
  await queue.until(({ statesOf }) => statesOf(['B2']).get('B2') === 'printed');
  expect(states()).toEqual(['A1 unknown']);
  expect(queue.settle(job, true)).toEqual({ ok: true, value: null });
  expect(queue.settle(job, true)).toEqual({ ok: false, code: 'unknown-job' });
  expect(states()).toEqual([]);
  expect(codes().filter((code) => code === 'A1')).toHaveLength(1);
});

test('a person who saw nothing come out gets the badge printed again', async () => {
  const { queue, ask, codes, printer } = await open({ deafFromByte: 900 });
  const job = ask('A1');
  await queue.until(({ openJobs }) => openJobs()[0]?.state === 'unknown');
  expect(codes()).toEqual([]);
  printer.set({ deafFromByte: null });
  queue.settle(job, false);
  await queue.until(({ openJobs }) => openJobs().length === 0);
  expect(codes().at(-1)).toBe('A1');
});

test('paper that runs out inside a badge: unknown at once, printed by itself when the refilled printer confirms', async () => {
  const { queue, ask, codes, printer } = await open({ paperOutAtByte: 12_000 });
  ask('A1');
  await queue.until(({ openJobs }) => openJobs()[0]?.trouble === 'paper-out');
  expect(queue.openJobs()[0]?.state).toBe('unknown');
  printer.set({ paper: 'ok' });
  await queue.until(({ openJobs }) => openJobs().length === 0);
  expect(codes()).toEqual(['A1']);
});

test('a badge under way when the program ended is unknown afterwards and is not printed again', async () => {
  const { db, queue, printer, target } = await open();
  await queue.close();
  const cut = prepareEnqueue(db)({ attendeeId: 'A1', copy: false, at: 1 });
  db.prepare(`UPDATE print_job SET state = 'sending'`).run();
  prepareEnqueue(db)({ attendeeId: 'B2', copy: false, at: 2 });
  const again = startQueue(db, target);
  await again.until(({ statesOf }) => statesOf(['B2']).get('B2') === 'printed');
  expect(again.openJobs()).toMatchObject([{ id: cut, state: 'unknown', trouble: 'interrupted' }]);
  expect(printer.badges.map(({ image }) => readCode(image))).toEqual(['B2']);
  await again.close();
});

test('a queued badge is withdrawn with its admission, even while it is being drawn', async () => {
  let meanwhile = (): void => undefined;
  const render: typeof plainRenderer.render = async ({ content, space }) => {
    if (content.code === 'A1') meanwhile();
    return plainBadge(content.code ?? '', space.widthDots);
  };
  const { db, queue, ask, codes } = await open({}, { renderer: { render } });
  meanwhile = () => prepareWithdraw(db)('A1');
  ask('A1');
  ask('B2');
  await queue.until(({ openJobs }) => openJobs().length === 0);
  expect(codes()).toEqual(['B2']);
});

test('a badge that cannot be drawn holds nobody up, and prints when it is tried again', async () => {
  let broken = true;
  const render: typeof plainRenderer.render = (badge) =>
    broken && badge.content.code === 'A1' ? Promise.reject(new Error('no page')) : plainRenderer.render(badge);
  const { queue, ask, states, codes } = await open({}, { renderer: { render } });
  const job = ask('A1');
  ask('B2');
  await queue.until(({ statesOf }) => statesOf(['B2']).get('B2') === 'printed');
  expect(states()).toEqual(['A1 failed']);
  broken = false;
  expect(queue.retry(job)).toEqual({ ok: true, value: null });
  expect(queue.retry('none')).toEqual({ ok: false, code: 'unknown-job' });
  await queue.until(({ openJobs }) => openJobs().length === 0);
  expect(queue.retry(job)).toEqual({ ok: false, code: 'not-failed' });
  expect(codes()).toEqual(['B2', 'A1']);
});

test('a database that takes nothing sends nothing; it goes on when the database does', async () => {
  const problems: string[] = [];
  const { db, queue, ask, codes, printer } = await open(
    { coverOpen: true },
    { onProblem: (what) => problems.push(what) },
  );
  ask('A1');
  await queue.until(({ openJobs }) => openJobs()[0]?.trouble === 'cover-open');
  db.pragma('query_only = ON');
  printer.set({ coverOpen: false });
  await expect.poll(() => problems.length).toBeGreaterThan(0);
  expect(codes()).toEqual([]);
  db.pragma('query_only = OFF');
  await queue.until(({ openJobs }) => openJobs().length === 0);
  expect(codes()).toEqual(['A1']);
});

test('the test badge prints and comes back as a picture; without a printer it says so', async () => {
  const { queue, printer } = await open();
  const tested = await queue.test();
  if (!tested.ok) throw new Error(tested.code);
  const { width } = PNG.sync.read(Buffer.from(tested.value.image.replace('data:image/png;base64,', ''), 'base64'));
  expect(width).toBe(384);
  expect(printer.badges).toHaveLength(1);
  printer.set({ paper: 'out' });
  expect(await queue.test()).toEqual({ ok: false, code: 'not-ready' });
  expect(await queue.check(networkPrinter(printer.address))).toEqual({
    kind: 'not-ready',
    trouble: 'paper-out',
  });
});

test('the paper tray holds each badge as a picture', async () => {
  const badgesFolder = path.join(tempFolder(), 'badges');
  const db = openFile(path.join(tempFolder(), 'einlass.sqlite'));
  const queue = startQueue(db, { kind: 'tray' }, { badgesFolder });
  queue.enqueue('A1', false);
  await queue.until(({ openJobs }) => openJobs().length === 0);
  const tray = await listTray(badgesFolder);
  expect(tray).toHaveLength(1);
  const { width, height, data } = PNG.sync.read(readFileSync(path.join(badgesFolder, tray[0]?.file ?? '')));
  const grey = Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 0);
  expect({ width, height, data: grey }).toEqual(plainBadge('A1', 576));
  await queue.close();
});

test('a tray that cannot be written keeps badges waiting', async () => {
  const db = openFile(path.join(tempFolder(), 'einlass.sqlite'));
  const file = path.join(tempFolder(), 'a-file');
  writeFileSync(file, '');
  const queue = startQueue(db, { kind: 'tray' }, { badgesFolder: path.join(file, 'badges') });
  queue.enqueue('A1', false);
  await queue.until(({ openJobs }) => openJobs()[0]?.trouble === 'error');
  expect(queue.openJobs()[0]?.state).toBe('queued');
  await queue.close();
});

test('another printer takes over the waiting badges at once and in order; the one that was stuck in the old one is not printed again', async () => {
  const stuck = await startSimulatedPrinter({ deafFromByte: 900 });
  const fresh = await startSimulatedPrinter();
  let target = networkPrinter(stuck.address, 384);
  const { db, queue, ask, states } = await open(
    {},
    { target: () => target, patience: { ...shortPatience, spare: 3_000 } },
  );
  for (const person of ['A1', 'B2', 'C3']) ask(person);
  await queue.until(({ openJobs }) => openJobs()[0]?.state === 'sending');
  target = networkPrinter(fresh.address, 384);
  queue.targetChanged();
  await queue.until(({ openJobs }) => openJobs().length === 1);
  expect(fresh.badges.map(({ image }) => readCode(image))).toEqual(['B2', 'C3']);
  expect(states()).toEqual(['A1 sending']);
  await queue.until(({ openJobs }) => openJobs()[0]?.state === 'unknown');
  expect(queue.printerState()).toEqual({ kind: 'ready', paperNearEnd: false });
  expect(fresh.badges).toHaveLength(2);
  expect(db.prepare('SELECT attendee_id, printer FROM print_job ORDER BY position').raw().all()).toEqual([
    ['A1', `127.0.0.1:${stuck.address.port}`],
    ['B2', `127.0.0.1:${fresh.address.port}`],
    ['C3', `127.0.0.1:${fresh.address.port}`],
  ]);
  await Promise.all([stuck.close(), fresh.close()]);
});
