import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { watchScans } from '#scripts/demo/watch-scans.ts';
import type { Display } from '#scripts/runtime/display.ts';
import { openDisplay } from '#scripts/runtime/display.ts';
import type { TicketShow } from '#scripts/ticket-video.ts';
import { writeTicketVideo } from '#scripts/ticket-video.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import type { ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const annegret = 'GFSP017VVPXFWNGU9CHXQEBBT1';

const hostile: ReadonlyArray<TicketShow> = [
  { text: 'A'.repeat(4_000) },
  { bytes: Uint8Array.from({ length: 200 }, (_, at) => (at * 89) % 256) },
  { text: "'; DROP TABLE attendee; --" },
  { text: '‮‏‪ABC‬⁦evil⁩' },
  { text: '<img src=x onerror="document.body.remove()">' },
  { text: '../../../../etc/passwd' },
];

let display: Display;

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
});

afterAll(() => display.close());

test('whatever a code holds, nobody comes in by it, the kiosk goes on, and the next ticket is admitted', async () => {
  const dataFolder = tempFolder();
  const video = join(dataFolder, 'codes.mjpeg');
  await writeTicketVideo([{ blank: true }, ...hostile, { text: annegret }], video, {
    showMs: 3_000,
    gapMs: 500,
    tailMs: 120_000,
    hold: { side: 600, right: 0, down: 0 },
  });
  const kiosk = await launchKiosk({ role: 'desk', lang: 'de', cameraFile: video, dataFolder });
  try {
    const watch = await watchScans(kiosk.page);
    const admitted = (): boolean => watch.scans.some(({ verdict }) => verdict.kind === 'admitted');
    await vi.waitFor(() => expect(admitted()).toBe(true), { timeout: 90_000, interval: 100 });
    const verdicts = watch.scans.map(({ verdict, person }) => [
      verdict.kind === 'refused' ? verdict.reason : verdict.kind,
      person?.attendee.name ?? null,
    ]);
    expect(verdicts.at(-1)).toEqual(['admitted', 'Annegret Möllendorf']);
    expect(new Set(verdicts.slice(0, -1).map(String))).toEqual(new Set(['unknown,']));
    // Most were read; what the camera cannot read is nothing that anybody showed.
    expect(verdicts.length).toBeGreaterThan(hostile.length / 2);
    await kiosk.page.getByRole('heading', { name: 'Annegret Möllendorf' }).waitFor();
    expect((await askStation(kiosk, 'station.state', undefined)).headcount).toMatchObject({
      registered: 115,
      arrived: 1,
    });
  } finally {
    await kiosk.close();
  }
  const db = new Database(join(dataFolder, 'events/demo-fachtag/einlass.sqlite'), { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.prepare('SELECT count(*) FROM attendee').pluck().get()).toBe(117);
  db.close();
});

describe('sent to the station as the page does', () => {
  let kiosk: ReadyKiosk;

  beforeAll(async () => {
    kiosk = await launchKiosk({ role: 'desk', lang: 'de' });
    return () => kiosk.close();
  });

  test.each([
    ['4,000 characters', 'A'.repeat(4_000)],
    ['10,000 characters', 'x'.repeat(10_000)],
    ['zeros and controls', '\u0000\u0001\u001b[31m\u0000'],
    ['half a character', '\ud800'],
    ['SQL', "1' OR '1'='1"],
    ['nothing but marks', '\u202e\u200f'],
    ['a very long number', '9'.repeat(400)],
    ['a prototype', '__proto__'],
  ])('a code of %s admits nobody', async (_name, text) => {
    for (const kind of ['camera', 'typed'] as const) {
      const outcome = await askStation(kiosk, 'scan.submit', { kind, text });
      const told = outcome.kind === 'verdict' ? [outcome.scan.verdict, outcome.scan.person] : outcome.kind;
      expect([[{ kind: 'refused', reason: 'unknown' }, null], 'repeat']).toContainEqual(told);
    }
  });
});
