import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Display } from '#scripts/runtime/display.ts';
import { openDisplay } from '#scripts/runtime/display.ts';
import { writeTicketVideo } from '#scripts/ticket-video.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';
import { startSimulatedPrinter } from '#tests/helpers/printer/simulated-printer.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const yusuf = 'EW588RD3U3MP79EC8TDG4TJGS5';
const soon = { timeout: 60_000 };

let display: Display;

beforeAll(async () => {
  display = await openDisplay();
  Object.assign(process.env, display.env);
});

afterAll(() => display.close());

test('a ticket before the camera: a welcome in the language of its holder, with workshop, room, time, and a printed badge; a camera that goes is missed and comes back', async () => {
  const video = join(tempFolder(), 'ticket.mjpeg');
  await writeTicketVideo([{ blank: true }, { text: yusuf }], video, { showMs: 3_000, gapMs: 0, tailMs: 120_000 });
  const printer = await startSimulatedPrinter();
  const { host, port } = printer.address;
  const kiosk = await launchKiosk({ role: 'self', lang: 'de', printer: `tcp://${host}:${port}`, cameraFile: video });
  try {
    const result = kiosk.page.locator('.result');
    await result.getByText('أهلًا وسهلًا').waitFor(soon);
    expect(await result.evaluate((shown) => getComputedStyle(shown).direction)).toBe('rtl');
    await result.getByRole('heading', { name: 'يوسف المرعشاوي' }).waitFor();
    for (const choice of ['لا، بدون صور', 'نعم، بسماعة']) await result.getByRole('button', { name: choice }).click(soon);
    await result.getByText('Fahrradwerk Pleiße').waitFor();
    const workshop = await result.getByRole('listitem').innerText();
    expect(workshop).toMatch(/1:30|13:30|١:٣٠|١٣:٣٠/u);
    expect(workshop).toContain('Company culture');
    expect(workshop).toContain('Raum 2.05');
    await result.locator('[data-badge=printed]').waitFor(soon);
    await printer.badgesReach(1);

    await kiosk.page.locator('video').evaluate((video: HTMLVideoElement) => {
      // What the browser does when a camera is unplugged.
      for (const track of (video.srcObject as MediaStream).getTracks()) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    });
    await kiosk.page.getByText('Die Kamera ist getrennt.', { exact: false }).waitFor(soon);
    await kiosk.page.locator('.start-camera[data-state=running]').waitFor(soon);
  } finally {
    await kiosk.close();
    await printer.close();
  }
});
