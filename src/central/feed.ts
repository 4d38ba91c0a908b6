import type {
  EventDocument,
  FeedMark,
  FeedReply,
  FeedRequest,
  HeardFact,
  Newest,
} from '#shared/contract/fleet/feed.ts';
import { fleetLimits } from '#shared/contract/fleet/limits.ts';
import { readEventDocument } from './event-document.ts';
import type { StoredEntry } from './store/central-store.ts';
import type { FleetStore, StoredStation } from './store/fleet-store.ts';

export type FeedOptions = {
  readonly store: FleetStore;
  readonly now: () => number;
  readonly shares: (stationId: string) => Promise<Readonly<Record<string, number>>>;
};

const heardFact = ({ payload, ...fact }: StoredEntry): HeardFact => ({
  ...fact,
  payload: JSON.parse(payload) as HeardFact['payload'],
});

/** Whether the list is the one that was read up to the marks. An attendee's mark moves on with each change, so its absence proves nothing; a number beyond the newest does. */
const isKnown = async (store: FleetStore, newest: Newest, { facts, attendees }: FeedRequest): Promise<boolean> => {
  if (facts.number > 0 && (await store.factMark(facts.number)) !== facts.id) return false;
  if (attendees.number === 0) return true;
  const mark = await store.attendeeMark(attendees.number);
  return attendees.number <= newest.attendees && (mark === null || mark === attendees.id);
};

/** The event's description where it is newer than a version: it may be long, with a logo, and hardly ever is. */
const newerEvent = async (store: FleetStore, newest: Newest, than: number): Promise<EventDocument | null> => {
  const event = newest.event > than ? await readEventDocument(store) : null;
  return event !== null && event.version > than ? event : null;
};

/** Answers a station with the next page of everything that changed elsewhere. */
export const readFeed = async (
  { store, now, shares }: FeedOptions,
  { id, assignment: version, name, role, checkpointId }: StoredStation,
  request: FeedRequest,
): Promise<FeedReply> => {
  const newest = await store.newest();
  const reset = !(await isKnown(store, newest, request));
  const start: FeedMark = { number: 0, id: null };
  const from = reset ? { facts: start, attendees: start } : request;
  const except = { stationId: id, epoch: request.epoch, upTo: request.own ?? Number.MAX_SAFE_INTEGER };
  const facts = reset ? [] : await store.factsAfter(from.facts.number, except, fleetLimits.factsAPage);
  const attendees = reset ? [] : await store.attendeesAfter(from.attendees.number, fleetLimits.attendeesAPage);
  const lastFact = facts.at(-1);
  // The station's own facts are left out, and passed over once nothing else stands behind them.
  const passed = facts.length < fleetLimits.factsAPage && newest.facts > from.facts.number ? newest.facts : null;
  const factsUpTo = async (): Promise<FeedMark> => {
    const number = Math.max(passed ?? 0, lastFact?.number ?? 0);
    return number === 0 ? from.facts : { number, id: await store.factMark(number) };
  };
  const lastAttendee = attendees.at(-1);
  return {
    reset,
    facts: {
      page: facts.map(heardFact),
      upTo: reset ? start : await factsUpTo(),
      newest: newest.facts,
    },
    attendees: {
      page: attendees.map(({ change }) => change),
      upTo: lastAttendee === undefined ? from.attendees : { number: lastAttendee.number, id: lastAttendee.mark },
      newest: newest.attendees,
    },
    event: await newerEvent(store, newest, request.event),
    assignment: { version, name, role, checkpointId },
    shares: await shares(id),
    serverTime: now(),
  };
};
