import type { FastifyInstance } from 'fastify';
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
/** A live scan or a report: never waits behind the backlog of a station that has returned. */
const fewEntries = 5;
const smallBytes = 16 * 1024;
// What a station recorded before it was revoked is not to be lost.
const revokedWithinMs = 86_400_000;

const isContiguous = (entries: ReadonlyArray<{ readonly seq: number }>): boolean =>
  entries.every((entry, index) => index === 0 || entry.seq === (entries[index - 1]?.seq ?? 0) + 1);

/** Where stations bring their facts. */
export const addEventsRoute = (app: FastifyInstance, { store, list, gate, now }: EventsOptions): void => {
  let atOnce = 0;
  // A cloned disk becomes a station of its own with the token that it has; but nobody speaks for a station that the list knows.
  const speaksForAnother = async (own: string, id: string): Promise<boolean> =>
    id !== own && (await store.stations()).some((station) => station.id === id);
  app.post(
    '/api/v1/events',
    { ...gate.requires(['station', 'host'], { revokedWithinMs }), bodyLimit },
    async (request, reply) => {
      const length = Number(request.headers['content-length'] ?? 0);
      if (atOnce >= maxAtOnce && length > smallBytes) return refuse(reply, { code: 'busy', retryAfterSeconds: 1 });
      const batch = batchSchema.safeParse(request.body);
      if (!batch.success || !isContiguous(batch.data.entries)) return refuse(reply, { code: 'malformed' });
      if (await speaksForAnother(gate.station(request).id, batch.data.station.id))
        return refuse(reply, { code: 'forbidden' });
      const isBacklog = batch.data.entries.length > fewEntries;
      if (isBacklog && atOnce >= maxAtOnce) return refuse(reply, { code: 'busy', retryAfterSeconds: 1 });
      if (isBacklog) atOnce += 1;
      try {
        const highest = await list.accept(batch.data, gate.station(request).id);
        if (highest === null) return await refuse(reply, { code: 'conflict' });
        return { highest, serverTime: now() } satisfies BatchReply;
      } finally {
        if (isBacklog) atOnce -= 1;
      }
    },
  );
};
