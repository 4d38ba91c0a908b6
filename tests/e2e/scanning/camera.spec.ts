import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { writeTicketVideo } from '#scripts/ticket-video.ts';
import type { BrowserOptions, ScanningSite } from './harness.ts';
import { openPage, openSite } from './harness.ts';

const codes = ['FIRST-TICKET', 'SECOND-TICKET', 'THIRD-TICKET'];
let site: ScanningSite;
let video = '';
let browser: Browser | undefined;

beforeAll(async () => {
  site = await openSite();
  video = join(site.folder, 'tickets.mjpeg');
  await writeTicketVideo(
    codes.map((text) => ({ text })),
    video,
    { showMs: 700, gapMs: 300, tailMs: 3_000 },
  );
});
afterAll(() => site.close());
afterEach(() => browser?.close());

const start = async (options: BrowserOptions = { video }): Promise<Page> => {
  const opened = await openPage(site, options);
  browser = opened.browser;
  return opened.page;
};

const browserSession = async (): Promise<CDPSession> => {
  if (browser === undefined) throw new Error('no browser is open');
  return browser.newBrowserCDPSession();
};
const kinds = (page: Page): Promise<ReadonlyArray<string>> => page.evaluate(() => bench.states.map(({ kind }) => kind));
const running = (page: Page): Promise<unknown> => page.waitForFunction(() => bench.states.at(-1)?.kind === 'running');

test('tickets in the video are read in order, each held still once', async () => {
  const page = await start();
  await page.evaluate(() => void bench.mount());
  await page.waitForFunction(() => bench.tickets.length >= 5, undefined, { timeout: 30_000 });
  const tickets = await page.evaluate(() => bench.tickets);
  // The video repeats, and the page may have joined it in the middle.
  const first = codes.indexOf(tickets[0] ?? '');
  expect(tickets.slice(0, 5)).toEqual(Array.from({ length: 5 }, (_, index) => codes[(first + index) % codes.length]));
});

test('a code is seen many times while it is held still', async () => {
  const page = await start();
  await page.evaluate(() => void bench.open());
  await page.waitForFunction(() => bench.readings.length >= 10, undefined, { timeout: 30_000 });
  expect(await page.evaluate(() => new Set(bench.readings.map(({ text }) => text)).size)).toBeLessThanOrEqual(2);
});

test('the page shows the picture only: no text, no style of html5-qrcode, nothing for a screen reader', async () => {
  const page = await start();
  await page.evaluate(() => void bench.open());
  await running(page);
  const seen = await page.evaluate(() => {
    const container = document.querySelector('.camera');
    const video = container?.querySelector('video')?.getBoundingClientRect();
    const frame = container?.getBoundingClientRect();
    return {
      text: container?.textContent,
      hidden: container?.firstElementChild?.getAttribute('aria-hidden'),
      styles: document.querySelectorAll('head style').length,
      covers:
        video !== undefined &&
        frame !== undefined &&
        video.left <= frame.left &&
        video.right >= frame.right &&
        video.top <= frame.top + 1 &&
        video.bottom >= frame.bottom - 1,
    };
  });
  expect(seen).toEqual({ text: '', hidden: 'true', styles: 1, covers: true });
});

test('starting and stopping in any rhythm never throws and leaves no camera on', async () => {
  const page = await start();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.evaluate(async () => {
    const tracks: MediaStreamTrack[] = [];
    const devices = navigator.mediaDevices;
    const original = devices.getUserMedia.bind(devices);
    // Only listens: every track that was ever handed out must be stopped in the end.
    devices.getUserMedia = async (wanted) => {
      const stream = await original(wanted);
      tracks.push(...stream.getTracks());
      return stream;
    };
    Object.assign(globalThis, { tracks });
    for (const pause of [0, 0, 1, 5, 20, 50, 100, 200, 400, 800]) {
      const session = bench.open();
      await new Promise((resolve) => setTimeout(resolve, pause));
      const closed = session.close();
      await Promise.all(pause % 2 === 0 ? [closed, session.close()] : []);
    }
    await bench.open().close();
  });
  await page.waitForFunction(() => {
    const { tracks } = globalThis as unknown as { tracks: MediaStreamTrack[] };
    return tracks.length > 3 && tracks.every((track) => track.readyState === 'ended');
  });
  expect(faults).toEqual([]);
  await page.evaluate(() => void bench.open());
  await running(page);
});

test('the component starts once in strict mode and frees the camera when it goes', async () => {
  const page = await start();
  const track = await page.evaluateHandle(async () => {
    const unmount = bench.mount();
    Object.assign(globalThis, { unmount });
    while (document.querySelector('output')?.textContent !== 'running') await new Promise(requestAnimationFrame);
    const stream = document.querySelector('video')?.srcObject;
    return stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined;
  });
  expect(await page.locator('video').count()).toBe(1);
  await page.evaluate(() => (globalThis as unknown as { unmount: () => void }).unmount());
  await page.waitForFunction((it) => it?.readyState === 'ended', track);
});

test('the container removed without a word frees the camera', async () => {
  const page = await start();
  await page.evaluate(() => void bench.open());
  await running(page);
  const track = await page.evaluateHandle(() => {
    const stream = document.querySelector('video')?.srcObject;
    return stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined;
  });
  expect(await track.evaluate((it) => it?.readyState)).toBe('live');
  await page.evaluate(() => document.querySelector('#stage')?.replaceChildren());
  await page.waitForFunction((it) => it?.readyState === 'ended', track);
});

test('a camera forbidden while it runs is reported, and used again when it is allowed', async () => {
  const page = await start({ video, permit: false });
  const context = page.context();
  await context.grantPermissions(['camera']);
  await page.evaluate(() => void bench.open({ retryMs: 100 }));
  await running(page);
  const { targetInfo } = await (await context.newCDPSession(page)).send('Target.getTargetInfo');
  await (
    await browserSession()
  ).send('Browser.setPermission', {
    permission: { name: 'camera' },
    setting: 'denied',
    origin: new URL(site.url).origin,
    ...(targetInfo.browserContextId === undefined ? {} : { browserContextId: targetInfo.browserContextId }),
  });
  await page.waitForFunction(() => bench.states.at(-1)?.kind === 'denied');
  await context.clearPermissions();
  await context.grantPermissions(['camera']);
  await running(page);
  expect(await kinds(page)).toEqual(['starting', 'running', 'lost', 'denied', 'running']);
});

test('without a camera the page says so and goes on trying', async () => {
  const page = await start({ cameras: 0 });
  await page.evaluate(() => void bench.open({ retryMs: 50 }));
  await page.waitForFunction(() => bench.states.at(-1)?.kind === 'none');
  expect(await kinds(page)).toEqual(['starting', 'none']);
  expect(await page.evaluate(() => bench.cameras())).toEqual([]);
});

test('a camera unplugged is lost, and read again as soon as it is back', async () => {
  const page = await start();
  // The hardware is stood in for: the device ends its track, is gone, and announces itself when it is back.
  await page.evaluate(() => void bench.open({ retryMs: 600_000 }));
  await running(page);
  await page.evaluate(() => {
    const devices = navigator.mediaDevices;
    const original = devices.getUserMedia.bind(devices);
    const gone = new DOMException('Requested device not found', 'NotFoundError');
    devices.getUserMedia = () => Promise.reject(gone);
    Object.assign(globalThis, { plugIn: () => Object.assign(devices, { getUserMedia: original }) });
    const stream = document.querySelector('video')?.srcObject;
    const [track] = stream instanceof MediaStream ? stream.getVideoTracks() : [];
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
  });
  await page.waitForFunction(() => bench.states.at(-1)?.kind === 'lost' && document.querySelector('video') === null);
  await page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
  await page.evaluate(() => {
    (globalThis as unknown as { plugIn: () => void }).plugIn();
    bench.readings.length = 0;
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  });
  await page.waitForFunction(() => bench.readings.length > 0);
  await running(page);
  expect(await kinds(page)).toEqual(['starting', 'running', 'lost', 'running']);
});

test('the chosen camera is taken again when it is back', async () => {
  const page = await start({ cameras: 2 });
  const [first, second] = await page.evaluate(() => bench.cameras());
  expect(second?.id).not.toBe(first?.id);
  await page.evaluate((cameraId) => {
    const devices = navigator.mediaDevices;
    const original = devices.enumerateDevices.bind(devices);
    const permitted = devices.getUserMedia.bind(devices);
    // The hardware is stood in for: the chosen camera is away at first.
    devices.enumerateDevices = async () => (await original()).filter((device) => device.deviceId !== cameraId);
    devices.getUserMedia = (wanted) =>
      JSON.stringify(wanted).includes(cameraId)
        ? Promise.reject(new DOMException('', 'OverconstrainedError'))
        : permitted(wanted);
    Object.assign(globalThis, {
      plugIn: () => Object.assign(devices, { enumerateDevices: original, getUserMedia: permitted }),
    });
    bench.open({ cameraId, retryMs: 600_000 });
  }, second?.id ?? '');
  await running(page);
  const deviceId = (): Promise<string | undefined> =>
    page.evaluate(() => {
      const stream = document.querySelector('video')?.srcObject;
      return stream instanceof MediaStream ? stream.getVideoTracks()[0]?.getSettings().deviceId : undefined;
    });
  expect(await deviceId()).toBe(first?.id);
  await page.evaluate(() => {
    (globalThis as unknown as { plugIn: () => void }).plugIn();
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  });
  await page.waitForFunction(() => bench.states.filter(({ kind }) => kind === 'running').length === 2);
  expect(await deviceId()).toBe(second?.id);
  expect(await kinds(page)).toEqual(['starting', 'running', 'starting', 'running']);
});

test('a hostile ticket is handed on as it is and scanning goes on', async () => {
  const hostile = join(site.folder, 'hostile.mjpeg');
  const texts = ['HOSTILE '.repeat(500), `'; DROP TABLE scan; --`, '\u202EABC\u200F', '<img src=x onerror=alert(1)>'];
  await writeTicketVideo(
    [...texts.map((text) => ({ text })), { bytes: new Uint8Array(200).fill(0) }, { text: 'GOOD' }],
    hostile,
    {
      showMs: 1_000,
    },
  );
  const page = await start({ video: hostile });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.evaluate(() => void bench.mount());
  await page.waitForFunction(
    (wanted) => wanted.every((text) => bench.tickets.includes(text)),
    [...texts.slice(1), 'GOOD'],
    { timeout: 60_000 },
  );
  expect(faults).toEqual([]);
});
