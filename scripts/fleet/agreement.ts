import { isDeepStrictEqual } from 'node:util';
import type { Headcount } from '#shared/domain/headcount.ts';
import type { Member } from './member.ts';
import { stateOf } from './member.ts';

type Standing = { readonly inside: boolean; readonly arrivedAt: number | null };

const standingsAt = async (member: Member, people: ReadonlyArray<string>): Promise<ReadonlyArray<Standing | null>> => {
  const standings: (Standing | null)[] = [];
  for (const attendeeId of people) {
    const view = await member.request('attendee.get', { attendeeId });
    standings.push(view === null ? null : { inside: view.inside, arrivedAt: view.arrivedAt });
  }
  return standings;
};

/** Whether every station says the same of every person, and counts the same. */
export const everyStationAgrees = async (
  members: ReadonlyArray<Member>,
  people: ReadonlyArray<string>,
): Promise<boolean> => {
  const told: Array<{ readonly headcount: Headcount; readonly standings: ReadonlyArray<Standing | null> }> = [];
  for (const member of members) {
    const { headcount } = await stateOf(member);
    told.push({ headcount, standings: await standingsAt(member, people) });
  }
  return told.every((one) => isDeepStrictEqual(one, told[0]));
};
