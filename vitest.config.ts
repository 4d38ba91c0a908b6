import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** A suite that drives a real Electron or real processes: so many files at a time, with time to start them. */
const driven = (name: string, groupOrder: number, workers: number) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/${name}/**/*.spec.{ts,tsx}`],
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
          sequence: { groupOrder: 0 },
        },
      },
      driven('e2e', 1, 2),
      driven('faults', 2, 1),
    ],
  },
});
