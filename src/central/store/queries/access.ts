import type { Kysely } from 'kysely';
import type { FleetStore } from '../fleet-store.ts';
import type { Tables } from '../tables.ts';

type Access = Pick<
  FleetStore,
  | 'addOrganiser'
  | 'isOrganiser'
  | 'removeOrganisers'
  | 'addPairingCode'
  | 'pairingCodes'
  | 'usePairingCode'
  | 'dropPairingCodes'
>;

/** Who may talk to a list besides its stations. */
export const accessQueries = (db: Kysely<Tables>): Access => ({
  addOrganiser: async (tokenHash, at) => {
    await db
      .insertInto('organiser')
      .values({ token_hash: tokenHash, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  isOrganiser: async (tokenHash) => {
    const row = await db.selectFrom('organiser').select('at').where('token_hash', '=', tokenHash).executeTakeFirst();
    return row !== undefined;
  },
  removeOrganisers: async () => {
    await db.deleteFrom('organiser').execute();
  },
  addPairingCode: async (code, expiresAt) => {
    await db.insertInto('pairing_code').values({ code, expires_at: expiresAt }).execute();
  },
  pairingCodes: async (now) =>
    (
      await db.selectFrom('pairing_code').select('code').where('expires_at', '>', now).orderBy('expires_at').execute()
    ).map(({ code }) => code),
  usePairingCode: async (code) => {
    const { numDeletedRows } = await db.deleteFrom('pairing_code').where('code', '=', code).executeTakeFirst();
    return numDeletedRows === 1n;
  },
  dropPairingCodes: async () => {
    await db.deleteFrom('pairing_code').execute();
  },
});
