import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The live page of the central list: its own build, because a central list without any kiosk serves it too. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'src/central/live'),
  base: '/live/',
  plugins: [react()],
  build: {
    target: ['chrome109', 'firefox115', 'safari16'],
    outDir: resolve(import.meta.dirname, 'out/live'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
  },
});
