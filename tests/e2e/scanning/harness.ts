import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import type { Bench } from './page/main.tsx';

declare global {
  var bench: Bench;
}

/** The built test page behind a local address; free it with `close`. */
export type ScanningSite = { readonly url: string; readonly folder: string; readonly close: () => Promise<void> };

/** Builds the test page from the sources, as the kiosk's pages are built, and serves it on 127.0.0.1. */
export const openSite = async (): Promise<ScanningSite> => {
  const folder = await mkdtemp(join(tmpdir(), 'einlass-scanning-'));
  const shared = {
    configFile: false as const,
    logLevel: 'error' as const,
    root: join(import.meta.dirname, 'page'),
    build: { outDir: join(folder, 'site'), target: 'chrome130', assetsInlineLimit: 0, chunkSizeWarningLimit: 10_000 },
  };
  await build({ ...shared, plugins: [react()], worker: { format: 'es' } });
  const server = await preview({ ...shared, preview: { host: '127.0.0.1', port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the test page has no address');
  return {
    url,
    folder,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** How a browser for one test is started: the camera's video or none, real windows or none, and how the camera is permitted. */
export type BrowserOptions = {
  readonly video?: string;
  readonly display?: string;
  /** False leaves the permission to the test. */
  readonly permit?: boolean;
  /** How many cameras the machine has; one if not given. */
  readonly cameras?: number;
};

/** Starts a real Chromium with the test page open. */
export const openPage = async (
  site: ScanningSite,
  { video, display, permit = true, cameras = 1 }: BrowserOptions,
): Promise<{ readonly browser: Browser; readonly page: Page }> => {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    headless: display === undefined,
    ...(display === undefined ? {} : { env: { ...process.env, DISPLAY: display } }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--use-fake-device-for-media-stream=device-count=${cameras}`,
      ...(permit ? ['--use-fake-ui-for-media-stream'] : []),
      ...(video === undefined ? [] : [`--use-file-for-fake-video-capture=${video}`]),
    ],
  });
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => 'bench' in globalThis);
  return { browser, page };
};
