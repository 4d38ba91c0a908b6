import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const here = import.meta.dirname;

/** Builds the measuring page and the small Electron app around it into `folder`, by the tools that build the kiosk. */
export const buildApp = async (folder: string): Promise<{ app: string; page: string }> => {
  const app = join(folder, 'app');
  const page = join(folder, 'page');
  const common = { configFile: false, logLevel: 'warn' } as const;
  await build({
    ...common,
    root: join(here, 'page'),
    base: './',
    build: { outDir: page, emptyOutDir: true, target: 'chrome130', assetsInlineLimit: 0 },
  });
  await build({
    ...common,
    root: here,
    build: {
      outDir: app,
      emptyOutDir: true,
      target: 'node20.18',
      ssr: join(here, 'electron/main.ts'),
      rolldownOptions: { external: ['electron'], output: { entryFileNames: 'main.js' } },
    },
  });
  await mkdir(app, { recursive: true });
  await writeFile(
    join(app, 'package.json'),
    JSON.stringify({ name: 'einlass-bench-decode', type: 'module', main: 'main.js' }),
  );
  return { app, page };
};
