import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readDemoTickets } from '#scripts/demo/demo-tickets.ts';
import type { Display } from '#scripts/runtime/display.ts';
import { openDisplay } from '#scripts/runtime/display.ts';
import { projectRoot } from '#scripts/runtime/paths.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { mountSmallDisk } from '#tests/helpers/faults/small-disk.ts';
import { scanByKeys } from '#tests/helpers/key-scanner.ts';
import type { ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';

const soon = { timeout: 60_000 };

let display: Display;

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
});

afterAll(() => display.close());

/** Presents ticket after ticket until one cannot be recorded; answers the codes that were acknowledged. */
const scanUntilFull = async (kiosk: ReadyKiosk, codes: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const welcomed: string[] = [];
  for (const text of codes) {
    const outcome = await askStation(kiosk, 'scan.submit', { kind: 'camera', text });
    if (outcome.kind !== 'verdict') return welcomed;
    welcomed.push(text);
  }
  throw new Error('The disk never became full.');
};

test('a full disk: nobody is welcomed, the screen says so, it recovers by itself, nothing acknowledged is lost', async (context) => {
  const disk = mountSmallDisk(64);
  if (disk === null) return context.skip('mounting a small disk is not permitted here');
  const [shown = '', later = '', ...codes] = (await readDemoTickets(projectRoot))
    .filter(({ valid }) => valid)
    .map(({ code }) => code);
  const kiosk = await launchKiosk({ role: 'self', lang: 'de', dataFolder: disk.folder });
  let welcomed: ReadonlyArray<string> = [];
  try {
    disk.fill(100_000);
    welcomed = await scanUntilFull(kiosk, codes);
    disk.fill(0);
    const result = kiosk.page.locator('.result');
    await scanByKeys(kiosk, shown);
    await result.getByText('Einchecken geht gerade nicht').first().waitFor(soon);
    expect(await kiosk.page.getByText('Willkommen', { exact: true }).count()).toBe(0);
    expect((await askStation(kiosk, 'station.state', undefined)).headcount.arrived).toBe(welcomed.length);

    disk.free();
    await vi.waitFor(
      async () => expect((await askStation(kiosk, 'station.state', undefined)).recording).toEqual({ kind: 'ok' }),
      { ...soon, interval: 200 },
    );
    await scanByKeys(kiosk, later);
    await result.getByText('Willkommen', { exact: true }).waitFor(soon);
    await scanByKeys(kiosk, shown);
    await result.getByText('Annegret Möllendorf').waitFor(soon);
  } finally {
    await kiosk.close();
  }
  const db = new Database(join(disk.folder, 'events/demo-fachtag/einlass.sqlite'), { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  const admitted = db.prepare(
    "SELECT count(*) FROM log WHERE kind = 'scan' AND json_extract(payload, '$.verdict') = 'admitted'",
  );
  expect(admitted.pluck().get()).toBe(welcomed.length + 2);
  db.close();
});
