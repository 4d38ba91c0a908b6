import { isDeepStrictEqual } from 'node:util';
import { readDemoArguments } from './demo/arguments.ts';
import type { ShowResult } from './demo/look-at-result.ts';
import { runShow } from './demo/run-show.ts';
import { runCommand } from './runtime/failure.ts';
import { say } from './runtime/say.ts';

const expected = (tickets: number): ShowResult => ({
  shown: tickets + 3,
  admitted: tickets,
  refused: { 'already-in': 1, unknown: 1, cancelled: 1 },
  badgesConfirmed: tickets,
  badgesReadBack: tickets,
  centralArrived: tickets,
});

/** `npm run demo`: shows tickets to a real kiosk and succeeds only if everything that was to happen did. */
const demo = async (): Promise<number> => {
  const asked = readDemoArguments(process.argv.slice(2));
  if (!asked.ok) {
    say(asked.message);
    return 2;
  }
  const result = await runShow(asked.tickets);
  const isRight = isDeepStrictEqual(result, expected(asked.tickets));
  if (!asked.json)
    say(isRight ? 'Everything that was shown came out as it should:' : 'Not everything came out as it should:');
  console.log(JSON.stringify(result));
  return isRight ? 0 : 1;
};

await runCommand(demo);
