import path from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase } from '#core/store/open-database.ts';
import type { Paper } from '#shared/domain/paper.ts';
import type { PrinterLanguage, PrinterTarget, PrintHead } from '#shared/domain/printer-target.ts';
import { startQueue } from '#tests/helpers/printer/queue-under-test.ts';
import { badgesByCode } from '#tests/helpers/printer/badges-by-code.ts';
import {
  startSimulatedPrinter,
  type Behaviour,
  type SimulatedPrinter,
} from '#tests/helpers/printer/simulated-printer.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const healthy: Partial<Behaviour> = {
  paper: 'ok',
  coverOpen: false,
  error: false,
  paperOutAtByte: null,
  resetAtByte: null,
  deafFromByte: null,
  closesAtOnce: false,
  processIds: true,
  paperStatus: true,
};

const openFileOrThrow = (file: string) => {
  const opened = openDatabase(file);
  if (!opened.ok) throw new Error(opened.code);
  return opened.value;
};

const misfortune: fc.Arbitrary<Partial<Behaviour>> = fc.oneof(
  fc.constantFrom<Partial<Behaviour>>(
    {},
    { coverOpen: true },
    { paper: 'out' },
    { error: true },
    { closesAtOnce: true },
    { processIds: false },
    { processIds: false, paperStatus: false },
    { chattersWhileReceiving: true },
  ),
  fc.integer({ min: 0, max: 16_000 }).map((resetAtByte) => ({ resetAtByte })),
  fc.integer({ min: 0, max: 16_000 }).map((deafFromByte) => ({ deafFromByte })),
);
const step = fc.oneof(
  fc.record({ kind: fc.constant('ask' as const) }),
  fc.record({ kind: fc.constant('befall' as const), what: misfortune }),
  fc.record({ kind: fc.constant('mend' as const) }),
  fc.record({ kind: fc.constant('restart' as const) }),
  fc.record({ kind: fc.constant('swap' as const) }),
  fc.record({ kind: fc.constant('wait' as const), milliseconds: fc.integer({ min: 1, max: 60 }) }),
);

const kinds: ReadonlyArray<readonly [language: PrinterLanguage, head: PrintHead, paper: Paper]> = [
  ['escpos', { dots: 384, dotsPerMm: 8 }, { kind: 'roll', widthMm: 58 }],
  ['zpl', { dots: 832, dotsPerMm: 8 }, { kind: 'label', widthMm: 57, heightMm: 60 }],
  ['brother-ql', { dots: 720, dotsPerMm: 11.81 }, { kind: 'roll', widthMm: 62 }],
];

test.each(kinds)(
  '%s: whatever befalls printer and program, no request brings more than one badge; what is known to be printed is on paper',
  async (language, head, paper) => {
    const folder = tempFolder();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const file = path.join(folder, `${(run += 1)}.sqlite`);
        const printers = [
          await startSimulatedPrinter({ language, bytesPerSecond: 1_000_000 }),
          await startSimulatedPrinter({ language, bytesPerSecond: 300_000 }),
        ] as const;
        let [printer, spare]: readonly SimulatedPrinter[] = printers;
        const target = (): PrinterTarget => {
          const connection = { kind: 'tcp', ...(printer ?? printers[0]).address } as const;
          return { kind: 'direct', language, connection, head };
        };
        const start = () => startQueue(db, target(), { target, paper: () => paper });
        let db = openFileOrThrow(file);
        let queue = start();
        const asked: string[] = [];
        for (const each of steps) {
          if (each.kind === 'ask') {
            asked.push(`P${asked.length}`);
            queue.enqueue(asked.at(-1) ?? '', false);
          } else if (each.kind === 'befall') printer?.set({ ...healthy, ...each.what });
          else if (each.kind === 'mend') printer?.set(healthy);
          else if (each.kind === 'swap') {
            [printer, spare] = [spare, printer];
            queue.targetChanged();
          } else if (each.kind === 'wait') await new Promise((resolve) => setTimeout(resolve, each.milliseconds));
          else {
            await queue.close();
            db.close();
            db = openFileOrThrow(file);
            queue = start();
          }
        }
        for (const each of printers) each.set(healthy);
        await queue.until(({ openJobs }) => openJobs().every(({ state }) => state === 'unknown'));
        const states = queue.statesOf(asked);
        await queue.close();
        db.close();
        const counts = printers.map(badgesByCode);
        await Promise.all(printers.map((each) => each.close()));
        for (const person of asked) {
          const badges = counts.reduce((sum, count) => sum + (count.get(person) ?? 0), 0);
          expect(badges, person).toBeLessThanOrEqual(1);
          expect(badges, person).toBeGreaterThanOrEqual(states.get(person) === 'printed' ? 1 : 0);
        }
      }),
      { numRuns: 12 },
    );
  },
  120_000,
);
