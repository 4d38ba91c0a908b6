import { numbersOption } from '../bench/support/measurement.ts';
import { say } from '../runtime/say.ts';
import { breakFleet } from './fleet/break-fleet.ts';

/** `npm run faults -- fleet`: stations and their list killed, cut off, out of disk. `--kills 200`, `--list-kills 50`, `--seed N`. */
export const run = async (args: readonly string[]): Promise<number> => {
  const [kills = 0] = numbersOption(args, '--kills', [200]);
  const [listKills = 0] = numbersOption(args, '--list-kills', [50]);
  const [seed = 0] = numbersOption(args, '--seed', [Date.now() % 1_000_000]);
  say(`seed ${seed}`);
  const result = await breakFleet({ kills, listKills, seed, tell: say });
  const { scans, lost, countedTwice, silentlyCorrupt, tornFiles, fullDisks, cuts } = result;
  console.log(
    JSON.stringify({
      kills: result.kills,
      listKills: result.listKills,
      tornFiles,
      fullDisks,
      cuts,
      scans,
      lost,
      countedTwice,
      silentlyCorrupt,
    }),
  );
  return lost + countedTwice + silentlyCorrupt === 0 ? 0 : 1;
};
