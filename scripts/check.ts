import { runSteps } from './checks/run-steps.ts';
import { quickSteps } from './checks/steps.ts';
import { isGreen, tallyLine } from './checks/tally.ts';
import { ensureDebianPackages } from './runtime/debian.ts';
import { runCommand } from './runtime/failure.ts';

/** `npm run check`: lint, format, types, texts and unit tests. */
await runCommand(async () => {
  await ensureDebianPackages(['tests', 'virtual-screen']);
  const tally = await runSteps(quickSteps, process.env);
  console.log(tallyLine(tally));
  return isGreen(tally) ? 0 : 1;
});
