import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openDisplay, type Display } from '#scripts/runtime/display.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

let display: Display;
beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
});
afterAll(() => display.close());

test('a name of 400 letters fits a name badge, and is found where a tiny label would cut it off', async () => {
  const long = 'Wolfeschlegelsteinhausen '.repeat(16).trim();
  const event = join(tempFolder(), 'gaeste.csv');
  writeFileSync(event, ['Name;Ticketcode', 'Ann Lee;CODE00000001', `${long};CODE00000002`].join('\r\n'));
  const kiosk = await launchKiosk({ lang: 'de', event });
  onTestFinished(kiosk.close);
  const cut = async (widthMm: number, heightMm: number): Promise<ReadonlyArray<string>> => {
    const saved = await askStation(kiosk, 'settings.save', { paper: { kind: 'label', widthMm, heightMm } });
    if (!saved.ok) throw new Error(saved.code);
    const checked = await askStation(kiosk, 'preflight.start', undefined);
    if (!checked.ok) throw new Error(checked.code);
    expect(checked.value.checked).toBe(2);
    return checked.value.findings.filter(({ kind }) => kind === 'cut').map(({ name }) => name);
  };
  expect(await cut(57, 102)).toEqual([]);
  expect(await cut(30, 20)).toContain(long);
});
