import { assertNever } from '#shared/assert-never.ts';
import { Crash } from '#tests/sim/crash.ts';
import { hunt } from '#tests/sim/hunt.ts';
import { mutants } from '#tests/sim/mutants/all.ts';
import { runSchedule } from '#tests/sim/run-schedule.ts';
import type { Broken, Done, Job } from './jobs.ts';

/** A schedule that stops the program breaks its promises too. */
const violationsOf = async (seed: number): Promise<Broken['violations']> => {
  try {
    return await runSchedule(seed);
  } catch (error) {
    return [{ kind: 'diverged', what: error instanceof Error ? (error.stack ?? error.message) : String(error) }];
  }
};

const doJob = async (job: Job): Promise<Done> => {
  switch (job.kind) {
    case 'schedules': {
      const broken: Broken[] = [];
      for (const seed of job.seeds) {
        const violations = await violationsOf(seed);
        if (violations.length > 0) broken.push({ seed, violations });
      }
      return { kind: 'schedules', count: job.seeds.length, broken };
    }
    case 'mutant': {
      const mutant = mutants.find(({ name }) => name === job.name);
      if (mutant === undefined) throw new Error(`there is no mutant "${job.name}"`);
      return { kind: 'mutant', name: job.name, after: await hunt(mutant, job.firstSeed) };
    }
    default:
      return assertNever(job);
  }
};

// What a process that died in the simulation would still have told.
process.on('unhandledRejection', (reason) => {
  if (!(reason instanceof Crash)) throw reason;
});
process.on('message', async (job: Job) => {
  process.send?.(await doJob(job));
});
process.on('disconnect', () => process.exit());
