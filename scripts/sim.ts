import { mutants } from '#tests/sim/mutants/all.ts';
import { runCommand } from './runtime/failure.ts';
import { readSimArguments } from './sim/arguments.ts';
import type { Broken, Done, Job } from './sim/jobs.ts';
import { addRegressions, readRegressions } from './sim/regressions.ts';
import { doInWorkers } from './sim/workers.ts';

const schedulesPerJob = 50;
const tellEvery = 1_000;
const kinds = ['lost', 'countedTwice', 'diverged'] as const;

/** The seeds in parts of a size that keeps all workers busy to the end. */
const inJobs = (seeds: ReadonlyArray<number>): ReadonlyArray<Job> =>
  Array.from({ length: Math.ceil(seeds.length / schedulesPerJob) }, (_, index) => ({
    kind: 'schedules',
    seeds: seeds.slice(index * schedulesPerJob, (index + 1) * schedulesPerJob),
  }));

/** `npm run sim`: the real sync of stations and list in simulated worlds, and planted bugs that these must find. */
const simulate = async (): Promise<number> => {
  const asked = readSimArguments(process.argv.slice(2), Math.random);
  if (!asked.ok) {
    console.error('npm run sim -- [--schedules N] [--first-seed N] [--seeds A,B,C] [--json]');
    return 2;
  }
  const { schedules, firstSeed, only, json } = asked.value;
  const tell = (text: string): void => (json ? console.error(text) : console.log(text));
  const regressions = readRegressions();
  if (only === null)
    tell(`schedules ${firstSeed} to ${firstSeed + schedules - 1}, after ${regressions.length} that failed before`);

  const seeds = only ?? [...regressions, ...Array.from({ length: schedules }, (_, index) => firstSeed + index)];
  const hunted = only === null ? mutants : [];
  const broken: Broken[] = [];
  const survivors: string[] = [];
  let count = 0;
  let told = 0;
  const onDone = (done: Done): void => {
    if (done.kind === 'mutant') {
      if (done.after === null) survivors.push(done.name);
      tell(done.after === null ? `SURVIVED: ${done.name}` : `caught after ${done.after}: ${done.name}`);
      return;
    }
    count += done.count;
    for (const { seed, violations } of done.broken)
      tell(`seed ${seed}: ${violations.map(({ kind, what }) => `${kind}: ${what}`).join('; ')}`);
    broken.push(...done.broken);
    if (count - told < tellEvery) return;
    told = count;
    tell(`${count} of ${seeds.length}`);
  };
  const hunts = hunted.map(({ name }): Job => ({ kind: 'mutant', name, firstSeed }));
  await doInWorkers([...hunts, ...inJobs(seeds)], onDone);

  if (broken.length > 0 && only === null) addRegressions(broken.map(({ seed }) => seed));
  const counts = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      broken.filter(({ violations }) => violations.some((violation) => violation.kind === kind)).length,
    ]),
  );
  const caught = `${hunted.length - survivors.length} of ${hunted.length} caught`;
  console.log(JSON.stringify({ schedules: only?.length ?? schedules, ...counts, mutants: caught }));
  return broken.length + survivors.length === 0 ? 0 : 1;
};

await runCommand(simulate);
