import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// These press keys at the speed of a device, which a machine that does something else cannot keep up.
const alone = ['tests/e2e/scanning/scanner-keys.spec.ts'];

/** A suite that drives a real Electron or real processes: so many files at a time, with time to start them. */
const driven = (
  name: string,
  groupOrder: number,
  workers: number,
  files: { include: string[]; exclude?: string[] },
) => ({
  extends: true as const,
  test: {
    name,
    ...files,
    fileParallelism: workers > 1,
    maxWorkers: workers,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    sequence: { groupOrder },
  },
});

export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
          // Left to itself it takes a core less than there are: one of two.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      driven('e2e', 1, 2, { include: ['tests/e2e/**/*.spec.{ts,tsx}'], exclude: alone }),
      driven('e2e-alone', 2, 1, { include: alone }),
      driven('faults', 3, 1, { include: ['tests/faults/**/*.spec.ts'] }),
    ],
  },
});
