import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { toBitmap } from '#core/printing/bitmap.ts';
import { toPng } from '#core/printing/png.ts';
import type { LaunchOptions, ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';
import { startSimulatedPrinter } from '#tests/helpers/printer/simulated-printer.ts';
import type { SimulatedPrinter } from '#tests/helpers/printer/simulated-printer.ts';
import { writeTicketVideo } from '../ticket-video.ts';
import { makeEventOfNow } from './event-of-now.ts';
import { letPeopleArrive } from './morning.ts';
import { keepPicture } from './pictures.ts';

/** Who is shown: somebody at the self-service, somebody at the desk. */
const shown = { selfService: 'EUKVKGCHTMX7E5K8AT7KQ79XWX', desk: '441CAH1MFEM5P88X4UWDJGJXG7' } as const;

const patience = { timeout: 90_000 };
const demoPin = '2468';
const minuteMs = 60_000;

type Shoot = { readonly folder: string; readonly printer: SimulatedPrinter };

const withKiosk = async <T>(shoot: Shoot, more: LaunchOptions, work: (kiosk: ReadyKiosk) => Promise<T>): Promise<T> => {
  const { host, port } = shoot.printer.address;
  const kiosk = await launchKiosk({
    lang: 'de',
    dataFolder: join(shoot.folder, 'data'),
    printer: `tcp://${host}:${port}`,
    ...more,
  });
  try {
    await kiosk.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    return await work(kiosk);
  } finally {
    await kiosk.close();
  }
};

const ticketFor = async (shoot: Shoot, code: string): Promise<string> => {
  const file = join(shoot.folder, `${code}.mjpeg`);
  // The empty scene first, for the picture of the start.
  await writeTicketVideo([{ blank: true }, { text: code }], file, { showMs: 12_000, gapMs: 0, tailMs: 3 * minuteMs });
  return file;
};

const picture = async (kiosk: ReadyKiosk, name: string): Promise<void> => {
  await kiosk.page.mouse.move(0, 0);
  await keepPicture(name, await kiosk.page.screenshot());
};

const livePage = async (url: string): Promise<void> => {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({
      locale: 'de-DE',
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
    });
    await page.goto(url);
    await page.locator('.chart-bar').first().waitFor(patience);
    await keepPicture('live', await page.screenshot());
  } finally {
    await browser.close();
  }
};

const setUp = async (kiosk: ReadyKiosk): Promise<void> => {
  const { page } = kiosk;
  await page.getByRole('button', { name: 'Einrichten' }).click();
  await page.getByText('Nur fürs Team').waitFor(patience);
  await page.keyboard.type(demoPin);
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Drucker' }).click(patience);
  await page.getByRole('button', { name: 'Probe-Badge drucken' }).click();
  await page.getByText('Der Drucker hat den Druck bestätigt.').waitFor(patience);
  await picture(kiosk, 'set-up');
};

/** Answers whatever the guest is asked, each time by the first choice, until their badge is out. */
const answerAll = async ({ page }: ReadyKiosk): Promise<void> => {
  const printed = page.locator('[data-badge=printed]');
  const choice = page.locator('.ask-choices button').first();
  for (;;) {
    await choice.or(printed).first().waitFor(patience);
    if (await printed.isVisible()) return;
    await choice.click(patience);
  }
};

/** Takes every picture of the documentation from a real kiosk with a simulated printer, on one invented morning. */
export const takePictures = async (): Promise<void> => {
  const shoot: Shoot = {
    folder: await mkdtemp(join(tmpdir(), 'einlass-pictures-')),
    printer: await startSimulatedPrinter(),
  };
  const { printer } = shoot;
  try {
    const startsAt = makeEventOfNow(join(shoot.folder, 'data'), Date.now());
    await withKiosk(shoot, { role: 'desk' }, (kiosk) =>
      letPeopleArrive(kiosk, printer, { startsAt, kept: Object.values(shown) }),
    );
    await withKiosk(shoot, { role: 'desk', window: '1280x1080' }, async (kiosk) => {
      if (kiosk.ready.live !== null) await livePage(kiosk.ready.live);
      await setUp(kiosk);
    });

    const selfService = { role: 'self', cameraFile: await ticketFor(shoot, shown.selfService) } as const;
    await withKiosk(shoot, selfService, async (kiosk) => {
      await picture(kiosk, 'self-service-start');
      await answerAll(kiosk);
      await picture(kiosk, 'self-service');
    });
    const last = printer.badges.at(-1);
    if (last !== undefined) await keepPicture('badge', toPng(toBitmap(last.image)));

    await withKiosk(shoot, { role: 'desk', cameraFile: await ticketFor(shoot, shown.desk) }, async (kiosk) => {
      await kiosk.page.getByTestId('verdict').getByText('Willkommen').waitFor(patience);
      await kiosk.page.getByText('Badge gedruckt').first().waitFor(patience);
      await picture(kiosk, 'desk');
    });
  } finally {
    await printer.close();
    await rm(shoot.folder, { recursive: true, force: true });
  }
};
