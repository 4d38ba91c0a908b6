import type { FastifyInstance } from 'fastify';
import type { FleetView } from '#shared/contract/fleet/stations.ts';
import { settleRequestSchema } from '#shared/contract/fleet/stations.ts';
import { actorOf, writeDown } from '../access/audit.ts';
import type { Gate } from '../access/gate.ts';
import { refuse } from '../access/refuse.ts';
import type { CentralList } from '../list.ts';
import type { FleetStore } from '../store/fleet-store.ts';
import { stationView } from './stations.ts';

export type FleetRoutesOptions = {
  readonly store: FleetStore;
  readonly list: CentralList;
  readonly gate: Gate;
  readonly now: () => number;
};

/** Where stations and organisers see every station and every finding, and settle one. Settling changes no count. */
export const addFleetRoutes = (app: FastifyInstance, { store, list, gate, now }: FleetRoutesOptions): void => {
  const forAll = gate.requires(['station', 'host', 'organiser']);

  app.get('/api/v1/fleet', { ...forAll }, async (): Promise<FleetView> => {
    const [stations, findings] = [await list.stations(), await list.findings()];
    return { at: now(), stations: stations.map(stationView), findings: [...findings] };
  });

  app.post('/api/v1/findings/settle', { ...forAll }, async (request, reply) => {
    const settled = settleRequestSchema.safeParse(request.body);
    if (!settled.success) return refuse(reply, { code: 'malformed' });
    await store.settle({ ...settled.data, at: now() });
    const { findingId } = settled.data;
    await writeDown(store, now(), actorOf(gate.caller(request)), 'finding-settled', findingId);
    return {};
  });
};
