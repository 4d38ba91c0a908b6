import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openDatabase } from '#core/store/open-database.ts';
import { networkPrinter } from '#shared/domain/printer-target.ts';
import { badgesByCode } from '#tests/helpers/printer/badges-by-code.ts';
import { startQueue } from '#tests/helpers/printer/queue-under-test.ts';
import { startSimulatedPrinter, type SimulatedPrinter } from '#tests/helpers/printer/simulated-printer.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const program = path.join(import.meta.dirname, '../helpers/printer/station-that-is-killed.ts');
const people = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6'];

/** Lets a station print until some time after the first byte of a badge, then kills it. */
const liveAndDie = async (
  file: string,
  printer: SimulatedPrinter,
  ask: ReadonlyArray<string>,
  after: number,
): Promise<void> => {
  const begun = new Promise<void>((resolve) => printer.onFirstByte(() => resolve()));
  const child = spawn(process.execPath, [program, file, String(printer.address.port), ...ask], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await begun;
  await pause(after);
  child.kill('SIGKILL');
  await once(child, 'exit');
};

// A badge takes 120 ms at this speed, so the kills fall before, inside and after badges.
test.each([0, 40, 90, 125, 160, 310])(
  'a station killed %i ms into its badges prints none twice and forgets none',
  async (after) => {
    const file = path.join(tempFolder(), 'einlass.sqlite');
    const printer = await startSimulatedPrinter({ bytesPerSecond: 80_000 });
    await liveAndDie(file, printer, people, after);
    await liveAndDie(file, printer, [], after);
    const opened = openDatabase(file);
    if (!opened.ok) throw new Error(opened.code);
    const queue = startQueue(opened.value, networkPrinter(printer.address, 384));
    await queue.until(({ openJobs }) => openJobs().every(({ state }) => state === 'unknown'));
    const states = queue.statesOf(people);
    const uncertain = queue.openJobs();
    await queue.close();
    opened.value.close();
    await printer.close();

    const counts = badgesByCode(printer);
    for (const person of people) {
      expect(counts.get(person) ?? 0, person).toBeLessThanOrEqual(1);
      expect(['printed', 'unknown']).toContain(states.get(person));
      expect(counts.get(person) ?? 0, person).toBeGreaterThanOrEqual(states.get(person) === 'printed' ? 1 : 0);
    }
    expect(uncertain.length).toBeLessThanOrEqual(2);
    expect(uncertain.every(({ trouble }) => trouble === 'interrupted')).toBe(true);
  },
);
