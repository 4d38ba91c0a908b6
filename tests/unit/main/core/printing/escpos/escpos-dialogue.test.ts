import { afterEach, expect, test } from 'vitest';
import type { PrinterPatience, PrintOutcome } from '#core/printing/printer.ts';
import { openPrinter } from '#core/printing/open-printer.ts';
import { usualPaper } from '#shared/domain/paper.ts';
import { networkPrinter } from '#shared/domain/printer-target.ts';
import { plainBadge } from '#tests/helpers/printer/plain-badge.ts';
import {
  startSimulatedPrinter,
  type Behaviour,
  type SimulatedPrinter,
} from '#tests/helpers/printer/simulated-printer.ts';

const patience: PrinterPatience = {
  connect: 500,
  answer: 300,
  bringBackEach: 100,
  bringBack: 1_000,
  processId: 150,
  spare: 300,
  late: 3_000,
  close: 100,
};
const badge = plainBadge('A1');
const around = {
  paper: () => usualPaper,
  system: { list: () => Promise.resolve([]), print: () => Promise.resolve(false) },
  badgesFolder: '/nonexistent',
  firstJob: 41,
  patience,
};
const badgeBytes = 48 * badge.height;

const ends: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const open = async (behaviour: Partial<Behaviour> = {}) => {
  const simulated = await startSimulatedPrinter(behaviour);
  const printer = openPrinter(networkPrinter(simulated.address, 384), around);
  ends.push(async () => {
    printer.letGo();
    await simulated.close();
  });
  let begun = 0;
  const print = (image = badge): Promise<PrintOutcome> =>
    printer.print('job', Promise.resolve(image), () => {
      begun += 1;
      return true;
    });
  return { simulated, printer, print, begun: () => begun };
};
const kindAndTrouble = (outcome: PrintOutcome): string =>
  'trouble' in outcome ? `${outcome.kind}: ${outcome.trouble}` : outcome.kind;
const images = (simulated: SimulatedPrinter) => simulated.badges.map(({ image }) => image);

test('a badge is printed when the printer sends its process id back, dot for dot', async () => {
  const { simulated, print } = await open();
  expect(await print()).toEqual({ kind: 'printed', paperNearEnd: false });
  expect(images(simulated)).toEqual([badge]);
});

test('paper near its end prints and is told', async () => {
  const { print, printer } = await open({ paper: 'near-end' });
  expect(await print()).toEqual({ kind: 'printed', paperNearEnd: true });
  expect(await printer.check()).toEqual({ kind: 'ready', paperNearEnd: true });
});

const refused: ReadonlyArray<readonly [name: string, behaviour: Partial<Behaviour>, trouble: string]> = [
  ['cover open', { coverOpen: true }, 'cover-open'],
  ['no paper', { paper: 'out' }, 'paper-out'],
  ['an error', { error: true }, 'error'],
  ['a printer that hangs up at once', { closesAtOnce: true }, 'busy'],
  ['a printer that never reads', { deafFromByte: 0 }, 'no-answer'],
  ['a printer that answers too late', { answerDelay: 700 }, 'no-answer'],
];
test.each(refused)('%s: nothing of the badge is sent and the job is not begun', async (_name, behaviour, trouble) => {
  const { simulated, print, printer, begun } = await open(behaviour);
  expect(kindAndTrouble(await print())).toBe(`not-started: ${trouble}`);
  expect(begun()).toBe(0);
  expect(simulated.badges).toHaveLength(0);
  expect(await printer.check()).toEqual({ kind: 'not-ready', trouble });
});

test('no printer there: unreachable', async () => {
  const { simulated, print, printer } = await open();
  await simulated.close();
  expect(kindAndTrouble(await print())).toBe('not-started: unreachable');
  expect(await printer.check()).toEqual({ kind: 'not-ready', trouble: 'unreachable' });
});

test('an address that does not exist: unreachable', async () => {
  const printer = openPrinter(networkPrinter({ host: 'nowhere.invalid', port: 9_100 }), around);
  expect(await printer.check()).toEqual({ kind: 'not-ready', trouble: 'unreachable' });
});

test('a job that was withdrawn meanwhile sends nothing', async () => {
  const { simulated, printer, print } = await open();
  expect(await printer.print('job', Promise.resolve(badge), () => false)).toEqual({ kind: 'withdrawn' });
  expect(simulated.badges).toHaveLength(0);
  expect((await print()).kind).toBe('printed');
});

test('a job that cannot be recorded as begun sends nothing and the error goes to the caller', async () => {
  const { simulated, printer, print } = await open();
  const printing = printer.print('job', Promise.resolve(badge), () => {
    throw new Error('disk full');
  });
  await expect(printing).rejects.toThrow('disk full');
  expect(simulated.badges).toHaveLength(0);
  expect((await print()).kind).toBe('printed');
});

const uncertain: ReadonlyArray<readonly [name: string, behaviour: Partial<Behaviour>, trouble: string]> = [
  ['paper runs out inside the badge', { paperOutAtByte: 12_000 }, 'paper-out'],
  ['the printer resets inside the badge', { resetAtByte: 4_000 }, 'connection-lost'],
  ['the printer stops reading after its answers', { deafFromByte: 1_000 }, 'no-answer'],
  ['the printer prints and confirms nothing', { processIds: false, paperStatus: false }, 'no-answer'],
];
test.each(uncertain)('%s: unknown, a person decides', async (_name, behaviour, trouble) => {
  const { print, begun } = await open(behaviour);
  expect(kindAndTrouble(await print())).toBe(`unknown: ${trouble}`);
  expect(begun()).toBe(1);
});

test('a cover opened while the badge is under way: unknown', async () => {
  const { simulated, print } = await open({ bytesPerSecond: 60_000 });
  simulated.onFirstByte(() => simulated.set({ coverOpen: true }));
  expect(kindAndTrouble(await print())).toBe('unknown: cover-open');
});

test('paper refilled: the confirmation that comes late is told, and the next badge is whole', async () => {
  const { simulated, print } = await open({ paperOutAtByte: 12_000 });
  const outcome = await print();
  if (outcome.kind !== 'unknown') throw new Error(outcome.kind);
  simulated.set({ paper: 'ok' });
  expect(await outcome.later).toBe(true);
  expect((await print()).kind).toBe('printed');
  expect(images(simulated)).toEqual([badge, badge]);
});

test('after a badge that was cut off the printer is brought back: the next one is whole, on paper of its own', async () => {
  const { simulated, print } = await open({ resetAtByte: 4_000 });
  const image = plainBadge('B2', 384, 900);
  const outcome = await print(image);
  if (outcome.kind !== 'unknown') throw new Error(outcome.kind);
  expect(await outcome.later).toBe(false);
  simulated.set({ resetAtByte: null });
  expect((await print()).kind).toBe('printed');
  expect(images(simulated).at(-1)).toEqual(badge);
});

test('a printer left inside an image by somebody else is brought back before the badge', async () => {
  const { simulated, print } = await open();
  const { connect } = await import('node:net');
  await new Promise<void>((resolve) => {
    const other = connect(simulated.address.port, '127.0.0.1', () => {
      other.end(Uint8Array.of(0x1d, 0x76, 0x30, 0, 48, 0, 200, 0, 0xff, 0xff));
    });
    other.on('close', () => resolve());
    other.resume();
  });
  expect((await print()).kind).toBe('printed');
  expect(images(simulated).at(-1)).toEqual(badge);
});

test('a printer without process ids is believed by its answer in order; only its first badge waits for an id', async () => {
  const { simulated, print } = await open({ processIds: false });
  const times: number[] = [];
  for (let turn = 0; turn < 2; turn += 1) {
    const start = performance.now();
    expect((await print()).kind).toBe('printed');
    times.push(performance.now() - start);
  }
  expect(times[0]).toBeGreaterThanOrEqual(patience.processId);
  expect(times[1]).toBeLessThan(patience.processId);
  expect(images(simulated)).toEqual([badge, badge]);
});

test('a chattering, slow printer gets every byte', async () => {
  const { simulated, print } = await open({ chattersWhileReceiving: true, bytesPerSecond: 100_000 });
  const image = plainBadge('C3', 384, 600);
  expect((await print(image)).kind).toBe('printed');
  expect(images(simulated)).toEqual([image]);
  expect(simulated.received()).toBeGreaterThan(badgeBytes);
});

test('a printer that greets with nonsense still prints, and its nonsense confirms nothing', async () => {
  const nonsense = Uint8Array.from({ length: 200 }, (_, at) => (at * 37 + 11) & 0xef);
  const { simulated, print } = await open({ nonsense: nonsense.map((byte) => ((byte & 0x93) === 0x12 ? 0xff : byte)) });
  expect((await print()).kind).toBe('printed');
  expect(images(simulated)).toEqual([badge]);
  simulated.set({ processIds: false, paperStatus: false });
  expect((await print()).kind).toBe('unknown');
});

test('a printer that answers late, but in time, prints', async () => {
  const { print } = await open({ answerDelay: 120 });
  expect((await print()).kind).toBe('printed');
});

test('badges of parallel calls come out one after the other, in order', async () => {
  const { simulated, print } = await open({ bytesPerSecond: 200_000 });
  const asked = ['A', 'B', 'C', 'D'].map((code) => plainBadge(code));
  const outcomes = await Promise.all(asked.map((image) => print(image)));
  expect(outcomes.map(({ kind }) => kind)).toEqual(['printed', 'printed', 'printed', 'printed']);
  expect(images(simulated)).toEqual(asked);
});
