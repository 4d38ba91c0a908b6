import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectCache, projectRoot } from '../runtime/paths.ts';
import { tryRun } from '../runtime/run.ts';
import { one, type Tally } from './tally.ts';

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

/** Counts vitest's JSON report; a run that failed without a failed test (a file that does not load) counts as one. */
export const tallyOf = (report: unknown, code: number): Tally => {
  const counted = reportSchema.parse(report);
  const failed = code !== 0 && counted.numFailedTests === 0 ? 1 : counted.numFailedTests;
  return { passed: counted.numPassedTests, failed, skipped: counted.numPendingTests + counted.numTodoTests };
};

/** Runs one project of vitest.config.ts, shows what it says, and counts its tests; no tests at all are a failure. */
export const runVitest = async (project: string, env: NodeJS.ProcessEnv): Promise<Tally> => {
  const file = join(projectCache, `vitest-${project}.json`);
  await rm(file, { force: true });
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
  const { code } = await tryRun(
    process.execPath,
    [vitest, 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { cwd: projectRoot, env, output: 'show' },
  );
  try {
    return tallyOf(JSON.parse(await readFile(file, 'utf8')), code);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return one(false);
    throw error;
  }
};
