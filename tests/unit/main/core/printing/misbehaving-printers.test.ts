import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { toBitmap } from '#core/printing/bitmap.ts';
import { dialogueWith, openPrinter } from '#core/printing/open-printer.ts';
import type { PrintOutcome } from '#core/printing/printer.ts';
import { usualPaper, type Paper } from '#shared/domain/paper.ts';
import { printHeads } from '#shared/domain/print-heads.ts';
import type { PrinterLanguage, PrintHead } from '#shared/domain/printer-target.ts';
import { surroundings } from '#tests/helpers/printer/around.ts';
import { plainBadge } from '#tests/helpers/printer/plain-badge.ts';
import { shortPatience } from '#tests/helpers/printer/queue-under-test.ts';
import { readCode } from '#tests/helpers/printer/read-code.ts';
import { startSimulatedPrinter, type Behaviour } from '#tests/helpers/printer/simulated-printer.ts';

const kinds: Readonly<Record<PrinterLanguage, { readonly head: PrintHead; readonly paper: Paper }>> = {
  escpos: { head: printHeads['mm-80'], paper: usualPaper },
  zpl: { head: printHeads['inch-4-203dpi'], paper: { kind: 'label', widthMm: 57, heightMm: 102 } },
  'brother-ql': { head: printHeads['ql-62'], paper: { kind: 'roll', widthMm: 62 } },
};
const languages = Object.keys(kinds) as ReadonlyArray<PrinterLanguage>;
const wide = 384;
const badge = plainBadge('A1', wide, 700);

const open = async (language: PrinterLanguage, behaviour: Partial<Behaviour>) => {
  const simulated = await startSimulatedPrinter({ language, ...behaviour });
  const { head, paper } = kinds[language];
  const connection = { kind: 'tcp', ...simulated.address } as const;
  const printer = openPrinter({ kind: 'direct', language, connection, head }, surroundings({ paper: () => paper }));
  onTestFinished(async () => {
    printer.letGo();
    await simulated.close();
  });
  let begun = 0;
  const print = (image = badge): Promise<PrintOutcome> =>
    printer.print('job', Promise.resolve(image), () => {
      begun += 1;
      return true;
    });
  return {
    simulated,
    printer,
    print,
    begun: () => begun,
    codes: () => simulated.badges.map(({ image }) => readCode(image)),
  };
};
const told = (outcome: PrintOutcome): string =>
  'trouble' in outcome ? `${outcome.kind}: ${outcome.trouble}` : outcome.kind;

type Misfortune = readonly [name: string, behaviour: Partial<Behaviour>, trouble: string];
const nonsense = Uint8Array.from({ length: 4_000 }, (_, at) => ((at * 37 + 11) & 0xef) | 0x80);

const beforehand: ReadonlyArray<Misfortune> = [
  ['has its cover open', { coverOpen: true }, 'cover-open'],
  ['has no paper', { paper: 'out' }, 'paper-out'],
  ['has an error', { error: true }, 'error'],
  ['hangs up at once', { closesAtOnce: true }, 'busy'],
  ['accepts and never reads', { deafFromByte: 0 }, 'no-answer'],
  ['tells nothing of its state', { answersStatus: false }, 'no-answer'],
  ['answers after a minute', { answerDelay: 700 }, 'no-answer'],
  ['answers nonsense only', { answersStatus: false, nonsense }, 'no-answer'],
];
const cases = <T extends readonly [name: string, ...rest: ReadonlyArray<unknown>]>(
  list: ReadonlyArray<T>,
): ReadonlyArray<readonly [PrinterLanguage, string, T]> =>
  languages.flatMap((language) => list.map((each) => [language, each[0], each] as const));

test.each(cases(beforehand))(
  '%s, a printer that %s: nothing of the badge is sent and the job is not begun',
  async (language, _name, [, behaviour, trouble]) => {
    const { print, begun, printer, codes } = await open(language, behaviour);
    expect(told(await print())).toBe(`not-started: ${trouble}`);
    expect(begun()).toBe(0);
    expect(codes()).toEqual([]);
    expect(await printer.check()).toEqual({ kind: 'not-ready', trouble });
  },
);

const underWay: ReadonlyArray<Misfortune> = [
  ['runs out of paper at the 5,000th byte', { paperOutAtByte: 5_000 }, 'paper-out'],
  ['resets in the middle', { resetAtByte: 4_000 }, 'connection-lost'],
  ['stops reading in the middle', { deafFromByte: 2_000 }, 'no-answer'],
];
test.each(cases(underWay))(
  '%s, a printer that %s: unknown, and the next badge is whole',
  async (language, _name, [, behaviour, trouble]) => {
    // Big enough for the 5,000th byte to be inside, however well a language packs it.
    const noise = plainBadge('A1', wide, 700);
    for (let at = wide * 400; at < noise.data.length; at += 1) noise.data[at] = (at * 7_919) % 251 < 125 ? 0 : 255;
    const { print, begun, simulated, codes, printer } = await open(language, behaviour);
    const outcome = await print(noise);
    expect(told(outcome)).toBe(`unknown: ${trouble}`);
    expect(begun()).toBe(1);
    // Somebody says that nothing came out; then the printer is well again.
    printer.letGo();
    simulated.set({ paperOutAtByte: null, resetAtByte: null, deafFromByte: null, paper: 'ok' });
    expect((await print(plainBadge('B2', wide, 700))).kind).toBe('printed');
    expect(codes().at(-1)).toBe('B2');
    expect(codes().filter((code) => code === 'B2')).toHaveLength(1);
  },
);

test.each(languages)(
  '%s, paper refilled: the confirmation that comes late is told; badge and next badge are whole',
  async (language) => {
    const { print, simulated, codes } = await open(language, { dotsPerSecond: 3_000 });
    let first = true;
    simulated.onFirstByte(() => {
      if (first) simulated.set({ paper: 'out' });
      first = false;
    });
    const outcome = await print();
    if (outcome.kind !== 'unknown') throw new Error(outcome.kind);
    expect(outcome.trouble).toBe('paper-out');
    simulated.set({ paper: 'ok' });
    expect(await outcome.later).toBe(true);
    expect((await print(plainBadge('B2', wide, 700))).kind).toBe('printed');
    expect(codes()).toEqual(['A1', 'B2']);
  },
);

const bearable: ReadonlyArray<readonly [name: string, behaviour: Partial<Behaviour>]> = [
  ['has nothing wrong', {}],
  ['sends bytes while it receives', { chattersWhileReceiving: true, bytesPerSecond: 400_000 }],
  ['greets with nonsense', { nonsense }],
  ['answers late, but in time', { answerDelay: 90 }],
  ['feeds slowly', { dotsPerSecond: 2_000, cutMilliseconds: 100 }],
];
test.each(cases(bearable))(
  '%s, a printer that %s prints each badge once, in order',
  async (language, _name, [, behaviour]) => {
    const { print, codes } = await open(language, behaviour);
    const outcomes = await Promise.all(['A1', 'B2', 'C3'].map((code) => print(plainBadge(code, wide, 700))));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['printed', 'printed', 'printed']);
    expect(codes()).toEqual(['A1', 'B2', 'C3']);
  },
);

test.each(languages)('%s, nobody there: unreachable', async (language) => {
  const { simulated, print } = await open(language, {});
  await simulated.close();
  expect(told(await print())).toBe('not-started: unreachable');
});

test.each(languages)('%s, withdrawn meanwhile: nothing is sent', async (language) => {
  const { printer, codes, print } = await open(language, {});
  expect(await printer.print('job', Promise.resolve(badge), () => false)).toEqual({ kind: 'withdrawn' });
  expect((await print()).kind).toBe('printed');
  expect(codes()).toEqual(['A1']);
});

// The kernel drops what knocks at a listener whose queue is full, as a firewall does.
const startDroppingListener = async (): Promise<number> => {
  const program = `require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, function () {
    require('node:fs').writeSync(1, String(this.address().port) + '\\n');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });`;
  const listener = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<number>((resolve) => listener.stdout.once('data', (text) => resolve(Number(text))));
  const fillers = Array.from({ length: 4 }, () => connect({ host: '127.0.0.1', port }).on('error', () => undefined));
  await new Promise((resolve) => fillers[0]?.once('connect', resolve));
  onTestFinished(() => {
    for (const filler of fillers) filler.destroy();
    listener.kill('SIGKILL');
  });
  return port;
};

test.each(languages)(
  '%s, an address that drops packets: unreachable after the time for connecting',
  async (language) => {
    const port = await startDroppingListener();
    const { head, paper } = kinds[language];
    const connection = { kind: 'tcp', host: '127.0.0.1', port } as const;
    const printer = openPrinter({ kind: 'direct', language, connection, head }, surroundings({ paper: () => paper }));
    const start = performance.now();
    expect(told(await printer.print('job', Promise.resolve(badge), () => true))).toBe('not-started: unreachable');
    expect(performance.now() - start).toBeGreaterThanOrEqual(shortPatience.connect - 5);
  },
);

test.each(languages)('%s, the same picture gives the same bytes but for the running number', (language) => {
  const { head, paper } = kinds[language];
  const target = { kind: 'direct', language, connection: { kind: 'device', path: '/dev/null' }, head } as const;
  const link = { write: () => undefined, listen: () => undefined, finish: () => Promise.resolve() };
  const compose = (firstJob: number): string => {
    const bytes = dialogueWith(target, surroundings({ paper: () => paper, firstJob }))
      .over(link)
      .compose(toBitmap(badge));
    return Buffer.from(bytes ?? []).toString('latin1');
  };
  expect(compose(41).length).toBeGreaterThan(1_000);
  expect(compose(41)).toBe(compose(41));
  expect(compose(41).replace('0042', '')).toBe(compose(42).replace('0043', ''));
});
