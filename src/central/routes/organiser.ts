import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readEventDocument } from '#core/event/event-folder.ts';
import type { OrganiserLink } from '#shared/contract/fleet/organiser-link.ts';
import { writeOrganiserLink } from '#shared/contract/fleet/organiser-link.ts';
import type { AuditLine } from '#shared/contract/fleet/stations.ts';
import { actorOf, writeDown } from '../access/audit.ts';
import type { Gate } from '../access/gate.ts';
import type { ListIdentity } from '../access/identity.ts';
import { refuse } from '../access/refuse.ts';
import { makeOrganiserToken } from '../access/organiser-token.ts';
import { putEventDocument } from '../event-document.ts';
import type { FleetStore } from '../store/fleet-store.ts';

export type OrganiserOptions = {
  readonly store: FleetStore;
  readonly gate: Gate;
  readonly identity: ListIdentity;
  readonly now: () => number;
};

const auditQuery = z.object({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
const eventBytes = 1_024 * 1_024;

/** An organiser, who came by some address, knows that it works; the host comes from inside and needs one for others. */
const originFor = (request: FastifyRequest, isOrganiser: boolean, { addresses }: ListIdentity): string =>
  `https://${isOrganiser ? request.host : (addresses()[0] ?? request.host)}`;

/** What only the host and organisers may do beside stations: links for organisers, the event's description, and who did what. */
export const addOrganiserRoutes = (app: FastifyInstance, { store, gate, identity, now }: OrganiserOptions): void => {
  const forThem = gate.requires(['host', 'organiser']);

  app.route({
    method: 'POST',
    url: '/api/v1/organiser-links',
    ...forThem,
    handler: async (request) => {
      const caller = gate.caller(request);
      const token = await makeOrganiserToken(store, now());
      await writeDown(store, now(), actorOf(caller), 'organiser-link-made');
      const origin = originFor(request, caller.role === 'organiser', identity);
      return { url: writeOrganiserLink(origin, token) } satisfies OrganiserLink;
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/v1/organiser-links',
    ...forThem,
    handler: async (request) => {
      await store.removeOrganisers();
      await writeDown(store, now(), actorOf(gate.caller(request)), 'organiser-links-withdrawn');
      return {};
    },
  });

  app.put('/api/v1/event', { ...forThem, bodyLimit: eventBytes }, async (request, reply) => {
    // Stations would refuse what they cannot use, so the list does not take it.
    const event = readEventDocument(request.body);
    if (event === null) return refuse(reply, { code: 'malformed' });
    if (await putEventDocument(store, event))
      await writeDown(store, now(), actorOf(gate.caller(request)), 'event-changed');
    return {};
  });

  app.get('/api/v1/audit', { ...forThem }, async (request, reply) => {
    const query = auditQuery.safeParse(request.query);
    if (!query.success) return refuse(reply, { code: 'malformed' });
    const lines: ReadonlyArray<AuditLine> = await store.auditBefore(query.data.before ?? null, query.data.limit);
    return { lines };
  });
};
