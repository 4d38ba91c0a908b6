import { feedReplySchema, type FeedMark } from '#shared/contract/fleet/feed.ts';
import { newId } from '../../store/new-id.ts';
import type { ListWay } from '../ask-list.ts';
import { createListCall } from './list-calls.ts';

/** Tells people apart by what stands in a guest list, whatever id they were given. */
export const personKey = (person: {
  readonly name: string;
  readonly organisation: string;
  readonly email: string | null;
}): string => JSON.stringify([person.name, person.organisation, person.email]);

const pagesAtMost = 1_000;
const timeoutMs = 10_000;
const none: FeedMark = { number: 0, id: null };

/** The keys of everybody on a list; null when it does not answer as a list does. */
export const peopleOfList = async (
  way: ListWay,
  randomBytes: (size: number) => Uint8Array,
): Promise<ReadonlySet<string> | null> => {
  const call = createListCall(() => way, new AbortController().signal, timeoutMs);
  const epoch = newId(Date.now(), randomBytes);
  const people = new Map<string, string>();
  let [facts, attendees] = [none, none];
  for (let page = 0; page < pagesAtMost; page += 1) {
    const body = { epoch, facts, attendees, event: 0 };
    const read = await call({ method: 'POST', path: '/api/v1/feed', body }, feedReplySchema);
    if (!read.ok) return null;
    for (const { id, attendee } of read.value.attendees.page) {
      if (attendee === null) people.delete(id);
      else people.set(id, personKey(attendee));
    }
    if (read.value.attendees.page.length === 0) break;
    facts = read.value.facts.upTo;
    attendees = read.value.attendees.upTo;
  }
  return new Set(people.values());
};
