import type { Named, RoomGroup, RoomPeople, RoomPerson } from '#shared/contract/requests/rooms.ts';
import { foldedWords } from '#shared/domain/names/fold.ts';
import { lastEntryAt, presencesOf } from '#shared/domain/presence.ts';
import { byName } from './booked-rooms.ts';
import type { RoomOffice } from './room-office.ts';

const mostShown = 200;

/** Whether every word of a query begins a word of somebody's name or organisation. */
const answers = ({ name, organisation }: Named, words: ReadonlyArray<string>): boolean => {
  if (words.length === 0) return true;
  const own = foldedWords(`${name} ${organisation}`);
  return words.every((word) => own.some((known) => known.startsWith(word)));
};

/** The people of one group of a room. */
export const roomPeople = (
  { checkpointId, group, query }: { readonly checkpointId: string; readonly group: RoomGroup; readonly query: string },
  { attendees, headcount, histories, booked, waiting }: RoomOffice,
): RoomPeople => {
  const inside = headcount.insideOf(checkpointId);
  const bookedAll = booked.of(checkpointId);
  const bookedIds = new Set(bookedAll.map(({ id }) => id));
  const missing = bookedAll.filter(({ id }) => !inside.has(id));
  const unbooked = [...inside].filter((id) => !bookedIds.has(id));
  const line = waiting(checkpointId);
  const known = (ids: ReadonlyArray<string>) => ids.flatMap((id) => attendees.byId(id) ?? []);
  const listed: Readonly<Record<RoomGroup, () => ReadonlyArray<Named>>> = {
    missing: () => missing,
    here: () => bookedAll.filter(({ id }) => inside.has(id)),
    'here-unbooked': () => byName(known(unbooked)),
    waiting: () => known(line.map(({ attendeeId }) => attendeeId)),
  };
  const words = foldedWords(query);
  const found = listed[group]().filter((person) => answers(person, words));

  const shown = ({ id, name, organisation }: Named): RoomPerson => {
    const traces = headcount.historyOf(id);
    const presences = presencesOf(traces, histories.exclusive);
    const entry = inside.has(id) ? lastEntryAt(traces, checkpointId) : undefined;
    const waits = group === 'waiting' ? line.find(({ attendeeId }) => attendeeId === id) : undefined;
    const elsewhere = [...presences].find(([other, presence]) => {
      return other !== checkpointId && presence.inside && histories.exclusive.has(other);
    });
    return {
      id,
      name,
      organisation,
      since: waits?.since ?? (entry?.kind === 'counted' ? entry.at : null),
      left: !inside.has(id) && (presences.get(checkpointId)?.arrivedAt ?? null) !== null,
      arrived: [...presences.values()].some(({ arrivedAt }) => arrivedAt !== null),
      elsewhere: elsewhere?.[0] ?? null,
    };
  };
  return {
    counts: {
      missing: missing.length,
      here: bookedAll.length - missing.length,
      'here-unbooked': unbooked.length,
      waiting: line.length,
    },
    of: found.length,
    people: found.slice(0, mostShown).map(shown),
  };
};

/** In which rooms somebody is, and for which they wait. */
export const roomsOfPerson = (attendeeId: string, { event, headcount, histories, waiting }: RoomOffice) => {
  const traces = headcount.historyOf(attendeeId);
  const presences = presencesOf(traces, histories.exclusive);
  const rooms = event.checkpoints.filter(({ kind }) => kind !== 'entrance');
  return {
    waits: rooms.flatMap(({ id }) => {
      const line = waiting(id);
      const place = line.findIndex((waits) => waits.attendeeId === attendeeId);
      const since = line[place]?.since;
      return since === undefined ? [] : [{ checkpointId: id, position: place + 1, since }];
    }),
    inside: rooms.flatMap(({ id }) => {
      const entry = presences.get(id)?.inside === true ? lastEntryAt(traces, id) : undefined;
      return entry?.kind === 'counted' ? [{ checkpointId: id, since: entry.at }] : [];
    }),
  };
};
