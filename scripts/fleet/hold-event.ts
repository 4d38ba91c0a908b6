import { setTimeout } from 'node:timers/promises';
import type { LiveCounts } from '#shared/contract/sync.ts';
import { everyStationAgrees } from './agreement.ts';
import { present, stateOf, type Member } from './member.ts';
import type { Fleet } from './open-fleet.ts';
import { until } from './until.ts';

/** What came of an event. */
export type FleetResult = {
  readonly scans: number;
  readonly arrived: number;
  readonly findings: Readonly<Record<string, number>>;
  readonly everyStationAgrees: boolean;
};

type Plan = {
  readonly fleet: Fleet;
  readonly codes: ReadonlyArray<string>;
  readonly minutes: number;
  readonly tell: (line: string) => void;
};

const countsOf = async (liveUrl: string): Promise<LiveCounts> =>
  (await (await fetch(new URL('/live/counts', liveUrl))).json()) as LiveCounts;

const caughtUp = async (member: Member): Promise<boolean> => {
  const { central } = await stateOf(member);
  return central.kind === 'connected' && central.waiting === 0;
};

/**
 * Lets everybody arrive at one station or another; for the middle third of the time half of the stations are cut off, and then two tickets
 * are used on both sides. Answers when everything has healed, with what all of them say then.
 */
export const holdEvent = async ({ fleet, codes, minutes, tell }: Plan): Promise<FleetResult> => {
  const { host, joined, liveUrl } = fleet;
  const everyone = [host, ...joined];
  const apart = joined.slice(Math.floor(joined.length / 2));
  const pauseMs = (minutes * 60_000) / codes.length;
  const [cutAt, doubleAt, healAt] = [1 / 3, 1 / 2, 2 / 3].map((share) => Math.floor(codes.length * share)) as [
    number,
    number,
    number,
  ];
  const people: string[] = [];
  let scans = 0;
  const arrive = async (member: Member, code: string): Promise<void> => {
    const { verdict, person } = await present(member, code);
    scans += 1;
    if (verdict.kind !== 'admitted' || person === null) throw new Error(`${member.name} refused a good ticket.`);
    people.push(person.attendee.id);
  };

  const begun = performance.now();
  for (const [index, code] of codes.entries()) {
    if (index === cutAt) {
      for (const member of apart) member.network.cut();
      tell(`${apart.length} of ${everyone.length} stations are cut off`);
    }
    if (index === healAt) {
      for (const member of apart) member.network.heal();
      tell('The network is back');
    }
    const member = everyone[index % everyone.length];
    if (member === undefined) throw new Error('There is no station.');
    await arrive(member, code);
    if (index === doubleAt || index === doubleAt + 1) {
      // The one ticket comes to the other side of the cut, too.
      const other = apart.some((one) => one === member) ? host : apart[0];
      if (other !== undefined) await arrive(other, code);
    }
    await setTimeout(Math.max(0, begun + (index + 1) * pauseMs - performance.now()));
  }

  for (const member of everyone) await until(`${member.name} hands everything over`, 60, () => caughtUp(member));
  const arrived = new Set(people).size;
  await until('the list has counted everybody', 30, async () => (await countsOf(liveUrl)).arrived === arrived);
  for (const member of everyone) {
    await until(
      `${member.name} has heard of everybody`,
      30,
      async () => (await stateOf(member)).headcount.arrived === arrived,
    );
  }
  const view = await host.request('fleet.view', undefined);
  const findings: Record<string, number> = {};
  for (const { kind } of view?.findings ?? []) findings[kind] = (findings[kind] ?? 0) + 1;
  return {
    scans,
    arrived: (await countsOf(liveUrl)).arrived,
    findings,
    everyStationAgrees: await everyStationAgrees(everyone, [...new Set(people)]),
  };
};
