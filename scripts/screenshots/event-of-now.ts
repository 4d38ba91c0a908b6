import { join } from 'node:path';
import { createEventFolder, readEventFile } from '#core/event/event-folder.ts';
import { projectRoot } from '../runtime/paths.ts';

const hourMs = 3_600_000;
const earliest = 9 * hourMs + hourMs / 3;

/** A time zone in which it is the middle of the arrivals now, between 9:20 and 10:20, whatever the hour is here. */
const zoneOfArrivals = (now: number): string => {
  const hours = Math.ceil((earliest - (now % (24 * hourMs))) / hourMs);
  const east = hours > 14 ? hours - 24 : hours < -12 ? hours + 24 : hours;
  // The names count westwards.
  return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
};

/** Makes the demo event's folder for a day on which it is morning now; answers when the event begins. */
export const makeEventOfNow = (dataFolder: string, now: number): number => {
  const demo = readEventFile(join(projectRoot, 'resources/demo/event.json')) as object;
  const made = createEventFolder(dataFolder, { ...demo, timeZone: zoneOfArrivals(now) }, now);
  if (!made.ok) throw new Error('The demo event is not usable.');
  return made.value.event.startsAt;
};
