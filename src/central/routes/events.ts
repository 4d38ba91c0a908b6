import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BatchReply } from '#shared/contract/sync.ts';
import { batchSchema } from '#shared/contract/sync.ts';
import type { Gate } from '../access/gate.ts';
import { refuse } from '../access/refuse.ts';
import type { CentralList } from '../list.ts';
import type { FleetStore } from '../store/fleet-store.ts';

export type EventsOptions = {
  readonly store: FleetStore;
  readonly list: CentralList;
  readonly gate: Gate;
  readonly now: () => number;
};

/** A batch is at most 256 kB of entries; the rest of the room is for the envelope. */
const bodyLimit = 320 * 1024;
const maxAtOnce = 8;
const fewEntries = 5;
const smallBytes = 16 * 1024;
// What a station recorded before it was revoked is not to be lost.
const revokedWithinMs = 86_400_000;

const entriesIn = (body: unknown): number =>
  typeof body === 'object' && body !== null && 'entries' in body && Array.isArray(body.entries)
    ? body.entries.length
    : 0;

/** A live scan or a report: never waits behind the backlog of a station that has returned. */
const isLive = ({ headers, body }: FastifyRequest): boolean =>
  Number(headers['content-length'] ?? 0) <= smallBytes && entriesIn(body) <= fewEntries;

const isContiguous = (entries: ReadonlyArray<{ readonly seq: number }>): boolean =>
  entries.every((entry, index) => index === 0 || entry.seq === (entries[index - 1]?.seq ?? 0) + 1);

/**
 * Gives one turn of the event loop to each who asks. However much a loop does at a time, it accepts one new connection meanwhile (seen with
 * libuv 1.52), and a live scan may be what comes by it.
 */
const createTurns = (): (() => Promise<void>) => {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
};

/** Where stations bring their facts. */
export const addEventsRoute = (app: FastifyInstance, { store, list, gate, now }: EventsOptions): void => {
  let atOnce = 0;
  const turn = createTurns();
  // A cloned disk becomes a station of its own with the token that it has; but nobody speaks for a station that the list knows.
  const speaksForAnother = async (own: string, id: string): Promise<boolean> =>
    id !== own && (await store.stations()).some((station) => station.id === id);

  const take = async (request: FastifyRequest, reply: FastifyReply): Promise<BatchReply | FastifyReply> => {
    const batch = batchSchema.safeParse(request.body);
    if (!batch.success || !isContiguous(batch.data.entries)) return refuse(reply, { code: 'malformed' });
    const own = gate.station(request).id;
    if (await speaksForAnother(own, batch.data.station.id)) return refuse(reply, { code: 'forbidden' });
    const highest = await list.accept(batch.data, own);
    return highest === null ? refuse(reply, { code: 'conflict' }) : { highest, serverTime: now() };
  };

  app.post(
    '/api/v1/events',
    { ...gate.requires(['station', 'host'], { revokedWithinMs }), bodyLimit },
    async (request, reply) => {
      if (isLive(request)) return take(request, reply);
      if (atOnce >= maxAtOnce) return refuse(reply, { code: 'busy', retryAfterSeconds: 1 });
      atOnce += 1;
      try {
        await turn();
        return await take(request, reply);
      } finally {
        atOnce -= 1;
      }
    },
  );
};
