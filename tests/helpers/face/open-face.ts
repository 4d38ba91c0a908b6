import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build, preview } from 'vite';
import type { Announcement, Announcements, Channel, Output } from '#shared/contract/ipc.ts';
import type { StationState } from '#shared/contract/views.ts';

/** What the station answers in a page without a station; what is not named is answered with null. */
export type Answers = { readonly [C in Channel]?: Output<C> };

/** One page of the kiosk in Chromium, fed by hand. */
export type Face = {
  readonly page: Page;
  readonly announce: <A extends Announcement>(announcement: A, value: Announcements[A]) => Promise<void>;
  /** Every request of the page so far, in order. */
  readonly asked: () => Promise<ReadonlyArray<{ readonly channel: Channel; readonly input: unknown }>>;
  /** Changes what the station answers from now on. */
  readonly answer: (answers: Answers) => Promise<void>;
};

/** Serves the pages from source and opens them in Chromium, to look at screens without a station. */
export type Gallery = {
  readonly open: (state: StationState, answers?: Answers, options?: BrowserContextOptions) => Promise<Face>;
  readonly close: () => Promise<void>;
};

type FaceWindow = {
  einlass: unknown;
  face: { answers: Answers; asked: unknown[]; announce: (name: string, value: unknown) => void };
};

const feed = ({ state, answers }: { readonly state: StationState; readonly answers: Answers }): void => {
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  const face: FaceWindow['face'] = {
    answers: {
      'station.state': state,
      'lock.state': { unlocked: true },
      'scan.recent': [],
      'attendee.search': [],
      'tray.list': [],
      'printer.list': [],
      ...answers,
    },
    asked: [],
    announce: (name, value) => listeners.get(name)?.forEach((listener) => listener(value)),
  };
  const request = async (channel: Channel, input: unknown): Promise<unknown> => {
    if (channel !== 'page.alive') face.asked.push({ channel, input });
    return { ok: true, value: face.answers[channel] ?? null };
  };
  const on = (name: string, listener: (value: unknown) => void): (() => void) => {
    const known = listeners.get(name) ?? new Set();
    listeners.set(name, known.add(listener));
    return () => known.delete(listener);
  };
  const page = window as unknown as FaceWindow;
  page.face = face;
  page.einlass = { request, on, pathOf: (file: File) => `/tmp/${file.name}` };
};

const openPage = async (
  browser: Browser,
  url: string,
  input: Parameters<typeof feed>[0],
  options: BrowserContextOptions,
): Promise<Face> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  await page.addInitScript(feed, input);
  await page.goto(url);
  return {
    page,
    announce: (name, value) =>
      page.evaluate(([key, told]) => (window as unknown as FaceWindow).face.announce(key, told), [
        name,
        value,
      ] as const),
    asked: () => page.evaluate(() => (window as unknown as FaceWindow).face.asked) as ReturnType<Face['asked']>,
    answer: (answers) =>
      page.evaluate((given) => void Object.assign((window as unknown as FaceWindow).face.answers, given), answers),
  };
};

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Builds the pages and starts the gallery; needs /usr/bin/chromium (or CHROMIUM). */
export const openGallery = async (): Promise<Gallery> => {
  const built = await mkdtemp(join(tmpdir(), 'einlass-gallery-'));
  const common = { configFile: false, root: folder('../../../src/renderer'), logLevel: 'error' } as const;
  await build({
    ...common,
    plugins: [react()],
    build: { outDir: built, target: 'chrome130', assetsInlineLimit: 0, reportCompressedSize: false },
  });
  const server = await preview({ ...common, build: { outDir: built }, preview: { host: '127.0.0.1', port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The page server has no address');
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  });
  return {
    open: (state, answers = {}, options = {}) => openPage(browser, url, { state, answers }, options),
    close: async () => {
      await browser.close();
      await server.close();
      await rm(built, { recursive: true });
    },
  };
};
