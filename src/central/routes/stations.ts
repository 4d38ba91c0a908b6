import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { StationView } from '#shared/contract/fleet/stations.ts';
import { stationChangeSchema } from '#shared/contract/fleet/stations.ts';
import { actorOf, writeDown } from '../access/audit.ts';
import type { Gate } from '../access/gate.ts';
import { refuse } from '../access/refuse.ts';
import type { FleetStore, StoredStation } from '../store/fleet-store.ts';

export type StationsOptions = { readonly store: FleetStore; readonly gate: Gate; readonly now: () => number };

const named = z.object({ id: z.uuid() });

/** What others may see of a station: everything but its token's hash. */
export const stationView = ({ tokenHash: _hash, assignment: _assignment, ...view }: StoredStation): StationView => view;

/** Where the host and organisers name, place and revoke stations. */
export const addStationsRoutes = (app: FastifyInstance, { store, gate, now }: StationsOptions): void => {
  app.get('/api/v1/stations', { ...gate.requires(['host', 'organiser']) }, async () => ({
    stations: (await store.stations()).map(stationView),
  }));

  app.patch('/api/v1/stations/:id', { ...gate.requires(['host', 'organiser']) }, async (request, reply) => {
    const station = named.safeParse(request.params);
    const change = stationChangeSchema.safeParse(request.body);
    if (!station.success || !change.success) return refuse(reply, { code: 'malformed' });
    if (!(await store.changeStation(station.data.id, change.data))) return refuse(reply, { code: 'unknown-station' });
    const what = Object.entries(change.data).map(([field, value]) => `${field}: ${value ?? '-'}`);
    const subject = `${station.data.id} ${what.join(', ')}`;
    await writeDown(store, now(), actorOf(gate.caller(request)), 'station-changed', subject);
    return {};
  });

  app.post('/api/v1/stations/:id/revoke', { ...gate.requires(['host', 'organiser']) }, async (request, reply) => {
    const station = named.safeParse(request.params);
    if (!station.success) return refuse(reply, { code: 'malformed' });
    const { id } = station.data;
    const known = (await store.stations()).find((one) => one.id === id);
    if (known === undefined) return refuse(reply, { code: 'unknown-station' });
    // The list runs on its machine; it cannot be put out of its own house.
    if (known.isHost) return refuse(reply, { code: 'forbidden' });
    if (known.revokedAt !== null) return {};
    await store.revokeStation(id, now());
    await writeDown(store, now(), actorOf(gate.caller(request)), 'station-revoked', id);
    return {};
  });
};
