import { z } from 'zod';
import { writeOrganiserLink } from '#shared/contract/fleet/organiser-link.ts';
import { writeDown } from '../access/audit.ts';
import { makePairingCode } from '../access/pairing-codes.ts';
import { makeOrganiserToken } from '../access/organiser-token.ts';
import type { FleetStore } from '../store/fleet-store.ts';
import { CommandFailure } from './failure.ts';

const reachedSchema = z.object({ addresses: z.array(z.string()).min(1), fingerprint: z.string().nullable() });
const actor = 'command line';

const reachedBy = async (store: FleetStore): Promise<z.infer<typeof reachedSchema>> => {
  const reached = reachedSchema.safeParse(await store.read('reached'));
  if (!reached.success) throw new CommandFailure('Serve the list first: nobody knows its address yet.');
  return reached.data;
};

/** Sentences with a code by which one station can join. */
export const invite = async (store: FleetStore, now: number): Promise<ReadonlyArray<string>> => {
  const { addresses, fingerprint } = await reachedBy(store);
  const made = await makePairingCode(store, { addresses: () => addresses, fingerprint }, now);
  if (made === null) throw new CommandFailure('Three codes are open already. Use them, or wait until they expire.');
  await writeDown(store, now, actor, 'pairing-code-made');
  return [
    `Code: ${made.code}   at ${addresses[0] ?? ''}   until ${new Date(made.expiresAt).toISOString()}`,
    `Link: ${made.link}`,
  ];
};

/** A link for an organiser; nobody can read it again. */
export const organiserLink = async (store: FleetStore, now: number): Promise<string> => {
  const { addresses } = await reachedBy(store);
  const token = await makeOrganiserToken(store, now);
  await writeDown(store, now, actor, 'organiser-link-made');
  return writeOrganiserLink(`https://${addresses[0] ?? ''}`, token);
};

/** Makes every link useless that was made for an organiser; answers with a sentence. */
export const withdrawLinks = async (store: FleetStore, now: number): Promise<string> => {
  await store.removeOrganisers();
  await writeDown(store, now, actor, 'organiser-links-withdrawn');
  return 'No link of an organiser is good any more.';
};
