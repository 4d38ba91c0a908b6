import type { Database } from 'better-sqlite3';
import type { FleetStore } from '../fleet-store.ts';

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

/** Who may talk to a SQLite list besides its stations. */
export const prepareAccess = (db: Database): Access => {
  const addOrganiser = db.prepare<[string, number]>(
    'INSERT INTO organiser (token_hash, at) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const organiser = db.prepare<[string]>('SELECT 1 FROM organiser WHERE token_hash = ?');
  const removeOrganisers = db.prepare('DELETE FROM organiser');
  const addCode = db.prepare<[string, number]>('INSERT INTO pairing_code (code, expires_at) VALUES (?, ?)');
  const codes = db
    .prepare<[number], string>('SELECT code FROM pairing_code WHERE expires_at > ? ORDER BY expires_at')
    .pluck();
  const useCode = db.prepare<[string]>('DELETE FROM pairing_code WHERE code = ?');
  const dropCodes = db.prepare('DELETE FROM pairing_code');
  return {
    addOrganiser: async (tokenHash, at) => {
      addOrganiser.run(tokenHash, at);
    },
    isOrganiser: async (tokenHash) => organiser.get(tokenHash) !== undefined,
    removeOrganisers: async () => {
      removeOrganisers.run();
    },
    addPairingCode: async (code, expiresAt) => {
      addCode.run(code, expiresAt);
    },
    pairingCodes: async (now) => codes.all(now),
    usePairingCode: async (code) => useCode.run(code).changes === 1,
    dropPairingCodes: async () => {
      dropCodes.run();
    },
  };
};
