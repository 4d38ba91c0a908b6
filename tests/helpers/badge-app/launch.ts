import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { build } from 'vite';
import type { BadgeDrawing, BadgeRenderer } from '#shared/contract/badge.ts';
import type { PaperDocument } from '#shared/contract/paper-document.ts';
import { linkIntoProject } from '#scripts/runtime/electron-link.ts';
import { ensureElectron } from '#scripts/runtime/electron.ts';
import { projectRoot } from '#scripts/runtime/paths.ts';
import type { BadgeApp } from './main.ts';

const at = (path: string): string => join(projectRoot, path);

const buildInto = async (folder: string): Promise<void> => {
  const common = { configFile: false, logLevel: 'warn' } as const;
  await build({
    ...common,
    root: at('src/renderer'),
    build: {
      target: 'chrome130',
      outDir: join(folder, 'renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: { input: [at('src/renderer/badge.html'), at('src/renderer/paper.html')] },
    },
  });
  await build({
    ...common,
    root: projectRoot,
    resolve: { alias: { '#shared': at('src/shared') } },
    build: {
      target: 'node20',
      ssr: at('tests/helpers/badge-app/main.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { external: ['electron'], output: { entryFileNames: 'main.js' } },
    },
  });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', main: 'main.js' }));
};

/** The real badge page and the real paper page in a real Electron, without the kiosk around them. */
export type BadgePage = {
  readonly renderer: BadgeRenderer;
  readonly app: ElectronApplication;
  /** Milliseconds that the last badge took inside the app. */
  readonly lastMilliseconds: () => number;
  /** Whether the last badge did not fit on its paper. */
  readonly lastOverflows: () => boolean;
  /** Code points, since the last call, that no bundled font holds. */
  readonly missing: () => Promise<ReadonlyArray<number>>;
  /** Prints a document to a PDF file; the milliseconds that it took, or null when it was cancelled, right after the first slice if asked. */
  readonly printPdf: (document: PaperDocument, file: string, cancel?: boolean) => Promise<number | null>;
  readonly close: () => Promise<void>;
};

/** Builds and starts the badge page; needs a display. */
export const launchBadgePage = async (extraArguments: ReadonlyArray<string> = []): Promise<BadgePage> => {
  const folder = await mkdtemp(join(tmpdir(), 'einlass-badge-'));
  await buildInto(join(folder, 'app'));
  const electron = await ensureElectron();
  const sandbox = electron.args.filter((argument) => argument.startsWith('--'));
  const executablePath = await linkIntoProject(
    dirname(electron.executable),
    join(folder, 'electron'),
    join(folder, 'app'),
  );
  const app = await _electron.launch({
    executablePath,
    args: [...sandbox, `--user-data-dir=${join(folder, 'user')}`, ...extraArguments],
  });
  let milliseconds = 0;
  let overflows = false;
  const evaluateRender = (badge: BadgeDrawing) =>
    app.evaluate((_, asked) => (globalThis as unknown as { badgeApp: BadgeApp }).badgeApp.render(asked), badge);
  return {
    app,
    renderer: {
      render: async (badge) => {
        const { grey, ...answer } = await evaluateRender(badge);
        milliseconds = answer.milliseconds;
        overflows = answer.overflows;
        return { width: answer.width, height: answer.height, data: new Uint8Array(Buffer.from(grey, 'base64')) };
      },
    },
    lastMilliseconds: () => milliseconds,
    lastOverflows: () => overflows,
    missing: () => app.evaluate(() => [...(globalThis as unknown as { badgeApp: BadgeApp }).badgeApp.missing()]),
    printPdf: (document, file, cancel = false) =>
      app.evaluate(
        (_, [asked, to, early]) =>
          (globalThis as unknown as { badgeApp: BadgeApp }).badgeApp.printPdf(asked, to, early),
        [document, file, cancel] as const,
      ),
    close: async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
