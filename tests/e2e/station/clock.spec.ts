import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEventFolder, readEventFile } from '#core/event/event-folder.ts';
import type { Display } from '#scripts/runtime/display.ts';
import { openDisplay } from '#scripts/runtime/display.ts';
import { projectRoot } from '#scripts/runtime/paths.ts';
import { scanByKeys } from '#tests/helpers/key-scanner.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const soon = { timeout: 60_000 };
const yearMs = 366 * 86_400_000;

let display: Display;

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
});

afterAll(() => display.close());

test.each([
  ['behind', 1.2],
  ['ahead', -1.2],
])('a clock that is more than a year %s is said, and nobody is refused because of it', async (_way, years) => {
  const dataFolder = tempFolder();
  const demo = readEventFile(join(projectRoot, 'resources/demo/event.json'));
  expect(createEventFolder(dataFolder, demo, Date.now() + years * yearMs).ok).toBe(true);
  const kiosk = await launchKiosk({ role: 'desk', lang: 'de', dataFolder });
  try {
    await kiosk.page.getByText('Uhr', { exact: false }).first().waitFor(soon);
    await scanByKeys(kiosk, 'GFSP017VVPXFWNGU9CHXQEBBT1');
    const verdict = kiosk.page.getByTestId('verdict');
    await verdict.getByText('Willkommen').waitFor(soon);
    await kiosk.page.getByRole('heading', { name: 'Annegret Möllendorf' }).waitFor(soon);
  } finally {
    await kiosk.close();
  }
});
