import { fairWeather, type Weather } from './network.ts';
import { scheduleOf } from './schedule.ts';
import { takeStep, type Backups } from './take-step.ts';
import type { Twists } from './twists.ts';
import { violationsIn, type Violation } from './violations.ts';
import { createWorld, type World } from './world.ts';

const rough: Weather = { drop: 0.15, repeat: 0.1, slow: 0.05, strange: 0.03 };
const weatherOf = (roughness: number): Weather => ({
  drop: rough.drop * roughness,
  repeat: rough.repeat * roughness,
  slow: rough.slow * roughness,
  strange: rough.strange * roughness,
});

const lookEveryMs = 20_000;
const looksBeforeComparison = 8;
// Longer than the longest pauses of the protocol one after another.
const quietWithinMs = 6 * 60_000;

const startWhatIsDown = async (world: World): Promise<void> => {
  if (!world.list.isUp()) await world.list.start();
  for (const station of world.stations) if (!station.isUp()) station.start();
};

/** A station compares its attendees with the list's once an hour and when it starts: starting it spares the hour. */
const restartStations = (world: World): void => {
  for (const station of world.stations) {
    station.crash();
    station.start();
  }
};

/** Everything is up and connected and stays so: what is still wrong after a long while is wrong for good. */
const healAndLook = async (world: World): Promise<ReadonlyArray<Violation>> => {
  const { time, network, stations } = world;
  network.setWeather(fairWeather);
  for (const { index } of stations) network.heal(index);
  world.list.crashAtWrite(Number.POSITIVE_INFINITY, false);
  for (const station of stations) station.crashAtWrite(Number.POSITIVE_INFINITY, false);
  const end = time.now() + quietWithinMs;
  let violations: ReadonlyArray<Violation> = [];
  let looks = 0;
  do {
    await startWhatIsDown(world);
    await time.runUntil(time.now() + lookEveryMs);
    violations = violationsIn(world);
    if (looks === looksBeforeComparison && violations.length > 0) restartStations(world);
    looks += 1;
  } while (violations.length > 0 && time.now() < end);
  return violations;
};

/** Lets the schedule of a seed happen to a new world and says which promises were broken in the end. */
export const runSchedule = async (seed: number, twists: Twists = {}): Promise<ReadonlyArray<Violation>> => {
  const { stations, steps, roughness } = scheduleOf(seed);
  const world = await createWorld(seed, stations, twists);
  const backups: Backups = { stations: new Map(), list: null };
  try {
    world.network.setWeather(weatherOf(roughness));
    for (const { after, step } of steps) {
      await world.time.runUntil(world.time.now() + after);
      await takeStep(world, backups, step);
      await world.time.settle();
      // Whoever fell is started again a little later.
      if (after > 500) await startWhatIsDown(world);
      await world.time.settle();
    }
    return await healAndLook(world);
  } finally {
    world.close();
  }
};
