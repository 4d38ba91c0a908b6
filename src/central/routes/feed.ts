import type { FastifyInstance } from 'fastify';
import type { AttendeesReply, ChecksumReply } from '#shared/contract/fleet/feed.ts';
import { attendeesRequestSchema, feedRequestSchema } from '#shared/contract/fleet/feed.ts';
import { fleetLimits } from '#shared/contract/fleet/limits.ts';
import type { Gate } from '../access/gate.ts';
import { refuse } from '../access/refuse.ts';
import { checksumOf } from '../checksum.ts';
import { readFeed } from '../feed.ts';
import type { CentralList } from '../list.ts';
import type { FleetStore } from '../store/fleet-store.ts';

export type FeedRoutesOptions = {
  readonly store: FleetStore;
  readonly list: CentralList;
  readonly gate: Gate;
  readonly now: () => number;
};

/** Where stations hear what happened elsewhere, and tell which attendees they changed. */
export const addFeedRoutes = (app: FastifyInstance, { store, list, gate, now }: FeedRoutesOptions): void => {
  const forStations = gate.requires(['station', 'host']);

  app.post('/api/v1/feed', { ...forStations }, async (request, reply) => {
    const asked = feedRequestSchema.safeParse(request.body);
    if (!asked.success) return refuse(reply, { code: 'malformed' });
    return readFeed({ store, now, shares: list.shares }, gate.station(request), asked.data);
  });

  app.post(
    '/api/v1/attendees',
    { ...forStations, bodyLimit: 2 * fleetLimits.attendeesBytes },
    async (request, reply) => {
      const sent = attendeesRequestSchema.safeParse(request.body);
      if (!sent.success) return refuse(reply, { code: 'malformed' });
      // Who made a change decides between equal ticks alone, and must be the same here and at the station, which may be a copy of another by now.
      return { taken: await store.takeAttendees(sent.data.changes) } satisfies AttendeesReply;
    },
  );

  app.get('/api/v1/checksum', { ...forStations }, async (): Promise<ChecksumReply> => checksumOf(store));
};
