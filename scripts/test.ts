import { runSteps } from './checks/run-steps.ts';
import { drivenSteps, quickSteps, simulation, type Step } from './checks/steps.ts';
import { isGreen, one, sum, tallyLine, type Tally } from './checks/tally.ts';
import { openVirtualDisplay } from './runtime/display.ts';
import { Failure, runCommand } from './runtime/failure.ts';
import { prepare } from './runtime/prepare.ts';

/** Packages, Electron and build; counts as a test, and without it nothing else runs. */
const preparation: Step = {
  name: 'preparation',
  run: async () => {
    await prepare({ forTests: true });
    return one(true);
  },
};

const steps = [...quickSteps, simulation, ...drivenSteps];

const stepsNamed = (names: ReadonlyArray<string>): ReadonlyArray<Step> => {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    throw new Failure(`There is no step "${unknown}". There are: ${steps.map(({ name }) => name).join(', ')}.`);
  }
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
};

const runOnVirtualDisplay = async (chosen: ReadonlyArray<Step>): Promise<Tally> => {
  const display = await openVirtualDisplay();
  try {
    return await runSteps(chosen, display.env);
  } finally {
    await display.close();
  }
};

/** `npm test`: every step, or those named (`npm test -- unit e2e`); ends with one line that counts them all. */
await runCommand(async () => {
  const chosen = stepsNamed(process.argv.slice(2));
  const prepared = await runSteps([preparation], process.env);
  const tally = isGreen(prepared) ? sum([prepared, await runOnVirtualDisplay(chosen)]) : prepared;
  console.log(tallyLine(tally));
  return isGreen(tally) ? 0 : 1;
});
