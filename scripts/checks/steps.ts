import { join } from 'node:path';
import { projectRoot } from '../runtime/paths.ts';
import { tryRun } from '../runtime/run.ts';
import { one, type Tally } from './tally.ts';
import { runVitest } from './vitest.ts';

/** One part of `npm test`. */
export type Step = { readonly name: string; readonly run: (env: NodeJS.ProcessEnv) => Promise<Tally> };

const program = (name: string, file: string, args: ReadonlyArray<string>): Step => ({
  name,
  run: async (env) => {
    const { code } = await tryRun(process.execPath, [join(projectRoot, file), ...args], {
      cwd: projectRoot,
      env,
      output: 'show',
    });
    return one(code === 0);
  },
});

const vitest = (project: string): Step => ({ name: project, run: (env) => runVitest(project, env) });

const types = (project: string): Step =>
  program(`types (${project})`, 'node_modules/typescript/bin/tsc', ['-p', `tsconfig.${project}.json`]);

/** What needs neither a build nor a screen: `npm run check`. */
export const quickSteps: ReadonlyArray<Step> = [
  program('lint', 'node_modules/oxlint/bin/oxlint', []),
  program('format', 'node_modules/oxfmt/bin/oxfmt', ['--check']),
  ...['node', 'web', 'tools'].map(types),
  program('texts', 'scripts/check-strings.ts', []),
  vitest('unit'),
];

/** The sync of stations and list in simulated worlds, the same at every run, and the planted bugs that these must find; `npm run sim` goes on to others. */
export const simulation = program('simulation', 'scripts/sim.ts', ['--schedules', '2000', '--first-seed', '1']);

/** What starts kiosks, browsers and servers. */
export const drivenSteps: ReadonlyArray<Step> = ['e2e', 'e2e-alone', 'faults'].map(vitest);
