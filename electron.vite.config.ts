import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

// The language level is that of the oldest Electron that the kiosk runs in (33: Node 20.18, Chromium 130),
// not that of the one whose typings are used. Assets stay files, because the CSP forbids data: fonts and scripts.
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      // Built in, only what is used of them is loaded: a start reads four files and not four hundred.
      externalizeDeps: { exclude: ['zod', 'temporal-polyfill', 'papaparse'] },
      rolldownOptions: {
        input: {
          index: at('src/main/index.ts'),
          central: at('src/central/embedded.ts'),
          workbook: at('src/main/core/lists/workbook-thread.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      // A sandboxed preload must be one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      // electron-vite leaves it off; less to parse is a faster start.
      minify: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          index: at('src/renderer/index.html'),
          badge: at('src/renderer/badge.html'),
          paper: at('src/renderer/paper.html'),
          trouble: at('src/renderer/trouble/index.html'),
        },
      },
    },
  },
});
