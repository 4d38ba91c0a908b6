import { failureText } from '../runtime/failure.ts';
import { say } from '../runtime/say.ts';
import type { Step } from './steps.ts';
import { isGreen, one, sum, tallyLine, type Tally } from './tally.ts';

/** Runs the steps one after another, the later ones too when one fails, and tells each one's result and time. */
export const runSteps = async (steps: ReadonlyArray<Step>, env: NodeJS.ProcessEnv): Promise<Tally> => {
  const tallies: Tally[] = [];
  for (const step of steps) {
    say(`\n── ${step.name}`);
    const start = performance.now();
    const tally = await runStep(step, env);
    tallies.push(tally);
    say(`── ${step.name}: ${tallyLine(tally)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  }
  return sum(tallies);
};

/** A step that throws, or in which nothing was tested, has failed. */
const runStep = async (step: Step, env: NodeJS.ProcessEnv): Promise<Tally> => {
  try {
    const tally = await step.run(env);
    return isGreen(tally) || tally.failed > 0 ? tally : { ...tally, failed: 1 };
  } catch (error) {
    say(failureText(error));
    return one(false);
  }
};
