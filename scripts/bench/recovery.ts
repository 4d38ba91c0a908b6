import { askUntil } from '#scripts/demo/until.ts';
import { launchKiosk, type ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { freezePage, newPageState, pagePid } from '#tests/helpers/kiosk-page.ts';
import { numbersOption, percentile, reportWithin } from './support/measurement.ts';

const goalMs = 5_000;
const patienceMs = 60_000;
const usualRuns = 3;

const kill = async (kiosk: ReadyKiosk): Promise<void> => void process.kill(await pagePid(kiosk), 'SIGKILL');

/** From the harm to a page that is ready to scan, in a kiosk of its own. */
const recoveryMs = async (harm: (kiosk: ReadyKiosk) => Promise<void>): Promise<number> => {
  const kiosk = await launchKiosk({ role: 'desk' });
  try {
    const pid = await pagePid(kiosk);
    const from = performance.now();
    await harm(kiosk);
    const state = await askUntil(
      () => newPageState(kiosk, pid),
      (now) => now === 'scan',
      patienceMs,
    );
    return state === 'scan' ? performance.now() - from : Number.POSITIVE_INFINITY;
  } finally {
    await kiosk.close();
  }
};

/** How long the screen is away when its process dies or freezes; the promise is five seconds. */
export const run = async (args: ReadonlyArray<string>): Promise<number> => {
  const [runs = usualRuns] = numbersOption(args, '--runs', [usualRuns]);
  let isMet = true;
  for (const [name, harm] of [
    ['killed', kill],
    ['frozen', freezePage],
  ] as const) {
    const values: number[] = [];
    for (let round = 0; round < runs; round += 1) values.push(await recoveryMs(harm));
    isMet = reportWithin(`recovery of a ${name} page, slowest`, percentile(values, 0.99), goalMs) && isMet;
  }
  return isMet ? 0 : 1;
};
