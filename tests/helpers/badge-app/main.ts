// oxlint-disable-next-line no-restricted-imports -- a whole small app of a few parts of the shell.
import { app, session } from 'electron';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BadgeDrawing } from '#shared/contract/badge.ts';
import type { PaperDocument } from '#shared/contract/paper-document.ts';
import { createBadgeRenderer } from '../../../src/main/shell/badge-renderer.ts';
import { createPdfMaker } from '../../../src/main/shell/pdf-maker.ts';
import { servePages } from '../../../src/main/shell/protocol.ts';
import { registerScheme } from '../../../src/main/shell/scheme.ts';

registerScheme();
app.on('window-all-closed', () => undefined);

const missing: number[] = [];

const ready = app.whenReady().then(() => {
  servePages(session.defaultSession, join(import.meta.dirname, 'renderer'), () => null);
  return createBadgeRenderer({
    pageUrl: 'kiosk://app/badge.html',
    onMissingGlyphs: (points) => missing.push(...points),
  });
});

/** What the test asks of the app through Playwright; images as base64, because answers travel as JSON. */
export type BadgeApp = {
  readonly render: (
    badge: BadgeDrawing,
  ) => Promise<{ width: number; height: number; grey: string; milliseconds: number; overflows: boolean }>;
  readonly missing: () => ReadonlyArray<number>;
  readonly printPdf: (document: PaperDocument, file: string, cancel: boolean) => Promise<number | null>;
};

const badgeApp: BadgeApp = {
  render: async (badge) => {
    const renderer = await ready;
    const start = performance.now();
    const { image, overflows } = await renderer.draw(badge);
    const milliseconds = performance.now() - start;
    const { width, height, data } = image;
    return { width, height, grey: Buffer.from(data).toString('base64'), milliseconds, overflows };
  },
  missing: () => missing.splice(0),
  printPdf: async (document, file, cancel) => {
    await ready;
    const cancelling = new AbortController();
    const start = performance.now();
    const pdf = await createPdfMaker('kiosk://app/paper.html')(document, {
      onProgress: () => {
        if (cancel) cancelling.abort();
      },
      signal: cancelling.signal,
    });
    if (pdf === null) return null;
    await writeFile(file, pdf);
    return performance.now() - start;
  },
};
Object.assign(globalThis, { badgeApp });
