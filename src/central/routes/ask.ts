import type { FastifyInstance } from 'fastify';
import type { AskReply } from '#shared/contract/fleet/feed.ts';
import { askRequestSchema } from '#shared/contract/fleet/feed.ts';
import type { Gate } from '../access/gate.ts';
import { refuse } from '../access/refuse.ts';
import type { CentralList } from '../list.ts';
import type { FleetStore } from '../store/fleet-store.ts';

export type AskOptions = {
  readonly store: FleetStore;
  readonly list: CentralList;
  readonly gate: Gate;
  readonly now: () => number;
};

/** As long as a fact may take from a station's answer to the list. */
const holdsMs = 10_000;

/** Where a checkpoint in strict mode asks before it lets somebody in. What is free is kept for the fact that was announced. */
export const addAskRoute = (app: FastifyInstance, { store, list, gate, now }: AskOptions): void => {
  let asking: Promise<void> = Promise.resolve();
  app.post('/api/v1/ask', { ...gate.requires(['station', 'host']) }, async (request, reply) => {
    const asked = askRequestSchema.safeParse(request.body);
    if (!asked.success) return refuse(reply, { code: 'malformed' });
    const { id: factId, attendeeId, checkpointId } = asked.data;
    const station = gate.station(request);
    const nameOf = async (id: string | null): Promise<string> =>
      (await list.stations()).find((one) => one.id === id)?.name ?? '';
    const presence = list.presence(attendeeId, checkpointId);
    const checkpoint = list.event().checkpoints.find(({ id }) => id === checkpointId);
    if (presence.inside || (presence.arrivedAt !== null && checkpoint?.rules.reEntry === false)) {
      const since = presence.arrivedAt ?? now();
      return { kind: 'already-in', since, station: await nameOf(presence.stationId) } satisfies AskReply;
    }
    const capacity = checkpoint?.rules.capacity ?? null;
    const reserve = async (): Promise<AskReply> => {
      const held = (await list.reservations(checkpointId)).filter((one) => one.attendeeId !== attendeeId);
      if (capacity !== null && list.inside(checkpointId) + held.length >= capacity) return { kind: 'full' };
      const reservation = { attendeeId, checkpointId, factId, stationId: station.id, until: now() + holdsMs };
      const holder = await store.reserve(reservation, now());
      if (holder === null || holder.factId === factId || list.holds(attendeeId, holder.factId)) return { kind: 'free' };
      return { kind: 'already-in', since: now(), station: await nameOf(holder.stationId) };
    };
    // One after the other: two who ask for the last place at once would both see it free.
    const answer = asking.then(reserve);
    asking = answer.then(
      () => undefined,
      () => undefined,
    );
    return answer;
  });
};
