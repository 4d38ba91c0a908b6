import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readFleetArguments } from './fleet/arguments.ts';
import { writeGuestList } from './fleet/guest-list.ts';
import { holdEvent } from './fleet/hold-event.ts';
import { openFleet } from './fleet/open-fleet.ts';
import { runCommand } from './runtime/failure.ts';
import { say } from './runtime/say.ts';

/** `npm run fleet`: real stations hold an event together, are cut off from each other, and must agree in the end. */
const fleet = async (): Promise<number> => {
  const asked = readFleetArguments(process.argv.slice(2));
  if (!asked.ok) {
    say(asked.message);
    return 2;
  }
  const { stations, attendees, minutes } = asked.value;
  const folder = mkdtempSync(path.join(tmpdir(), 'einlass-fleet-'));
  try {
    const guestList = path.join(folder, 'guests.csv');
    const codes = writeGuestList(guestList, attendees);
    const opened = await openFleet(folder, guestList, stations);
    say(`${stations} stations have the list of ${attendees}`);
    try {
      const result = await holdEvent({ fleet: opened, codes, minutes, tell: say });
      console.log(JSON.stringify(result));
      const expected = {
        scans: attendees + 2,
        arrived: attendees,
        findings: { 'double-use': 2 },
        everyStationAgrees: true,
      };
      return isDeepStrictEqual(result, expected) ? 0 : 1;
    } finally {
      await opened.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

await runCommand(fleet);
