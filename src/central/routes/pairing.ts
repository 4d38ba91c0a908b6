import { makeToken, hashOfToken } from '../access/tokens.ts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { PairingCode, PairReply, pairRefusalSchema } from '#shared/contract/fleet/pairing.ts';
import { pairRequestSchema } from '#shared/contract/fleet/pairing.ts';
import { actorOf, writeDown } from '../access/audit.ts';
import type { Gate } from '../access/gate.ts';
import type { ListIdentity } from '../access/identity.ts';
import { makePairingCode } from '../access/pairing-codes.ts';
import { findProven } from '../access/pairing-proof.ts';
import { refuse } from '../access/refuse.ts';
import type { WrongTries } from '../access/wrong-tries.ts';
import { readEventDocument } from '../event-document.ts';
import type { CentralLog } from '../list.ts';
import type { FleetStore } from '../store/fleet-store.ts';

export type PairingOptions = {
  readonly store: FleetStore;
  readonly gate: Gate;
  readonly identity: ListIdentity;
  readonly wrongTries: WrongTries;
  readonly now: () => number;
  readonly log: CentralLog;
};

type Refusal = z.infer<typeof pairRefusalSchema>;

// Each try costs up to three derivations of some 50 ms and 16 MB.
const maxAtOnce = 2;
const statusOf = { 'wrong-code': 403, wait: 429, malformed: 400, busy: 503 } as const;
const refusePairing = (reply: FastifyReply, code: Refusal['code']): FastifyReply =>
  reply.code(statusOf[code]).send({ code } satisfies Refusal);

/** How stations become part of the fleet: a code made by the host or an organiser, and its proof by the station. */
export const addPairingRoutes = (app: FastifyInstance, options: PairingOptions): void => {
  const { store, gate, identity, wrongTries, now, log } = options;
  let atOnce = 0;

  app.post('/api/v1/pairing-codes', { ...gate.requires(['host', 'organiser']) }, async (request, reply) => {
    const made = await makePairingCode(store, identity, now());
    if (made === null) return refuse(reply, { code: 'busy', retryAfterSeconds: 60 });
    await writeDown(store, now(), actorOf(gate.caller(request)), 'pairing-code-made');
    return made satisfies PairingCode;
  });

  app.post('/api/v1/pair', { ...gate.confidential }, async (request, reply) => {
    if (wrongTries.mustWait(request.ip)) return refusePairing(reply, 'wait');
    if (atOnce >= maxAtOnce) return refusePairing(reply, 'busy');
    const asked = pairRequestSchema.safeParse(request.body);
    if (!asked.success) return refusePairing(reply, 'malformed');
    atOnce += 1;
    try {
      const { proven: fingerprints, id, pinned } = identity;
      const { station } = asked.data;
      const proven = await findProven(await store.pairingCodes(now()), fingerprints, asked.data);
      const event = await readEventDocument(store);
      if (proven === null || event === null || !(await store.usePairingCode(proven.code))) {
        log({ level: 'warn', what: 'wrong-pairing-code' });
        if (!wrongTries.count(request.ip)) return await refusePairing(reply, 'wrong-code');
        await store.dropPairingCodes();
        await writeDown(store, now(), 'list', 'pairing-codes-withdrawn');
        return await refusePairing(reply, 'wait');
      }
      const token = makeToken();
      await store.addStation({
        id: station.id,
        name: station.name,
        tokenHash: hashOfToken(token),
        isHost: false,
        pairedAt: now(),
      });
      await writeDown(store, now(), station.name, 'station-paired', station.id);
      log({ level: 'info', what: 'station-paired', station: station.id });
      const list = { id, certificate: pinned };
      return { token, proof: proven.listProof(token), list, event: event.event } satisfies PairReply;
    } finally {
      atOnce -= 1;
    }
  });
};
