import type { FeedReply, FeedRequest } from '#shared/contract/fleet/feed.ts';
import type { Answer, Request } from '../network.ts';
import type { Mutant } from './mutant.ts';

const isFeed = (request: Request): boolean => request.path === '/api/v1/feed';

/** A changed answer of the feed; other answers stay as they are. */
const readingFeed =
  (twist: (reply: FeedReply) => FeedReply): NonNullable<Mutant['twists']['send']> =>
  (send) =>
  async (request): Promise<Answer> => {
    const answer = await send(request);
    if (!isFeed(request) || answer.status !== 200) return answer;
    try {
      return { ...answer, body: JSON.stringify(twist(JSON.parse(answer.body) as FeedReply)) };
    } catch {
      // What the network made unreadable stays so.
      return answer;
    }
  };

/** Mistakes on the way down. */
export const feedMutants: ReadonlyArray<Mutant> = [
  {
    name: 'moves its mark past the last fact of a page without keeping it',
    twists: {
      send: readingFeed((reply) => ({ ...reply, facts: { ...reply.facts, page: reply.facts.page.slice(0, -1) } })),
    },
  },
  {
    name: 'never reads again what it has read past',
    twists: {
      send: (send) => {
        let furthest: FeedRequest['facts'] = { number: 0, id: null };
        return (request) => {
          if (!isFeed(request)) return send(request);
          const asked = JSON.parse(request.body ?? '{}') as FeedRequest;
          if (asked.facts.number >= furthest.number) furthest = asked.facts;
          return send({ ...request, body: JSON.stringify({ ...asked, facts: furthest }) });
        };
      },
    },
  },
  {
    name: 'keeps attendees whom another station took off the list',
    twists: {
      stationStore: (store) => ({
        ...store,
        shared: { ...store.shared, take: (change) => change.attendee !== null && store.shared.take(change) },
      }),
    },
  },
  {
    name: 'keeps to itself which attendees were changed here',
    twists: {
      send: (send) => async (request) =>
        request.path === '/api/v1/attendees' ? { status: 200, body: '{"taken":0}' } : send(request),
    },
  },
  {
    name: 'hides from a station what an earlier life of it wrote',
    twists: {
      listStore: (store) => ({
        ...store,
        factsAfter: async (number, except, limit) =>
          (await store.factsAfter(number, except, limit)).filter(({ stationId }) => stationId !== except.stationId),
      }),
    },
  },
];
