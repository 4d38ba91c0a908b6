import { noteDeed } from '../journal/note-deed.ts';
import type { HandlersOf, StationParts } from './parts.ts';

const locked = { ok: false, code: 'locked' } as const;

/** The station among others: the fleet's state, joining, leaving, and what a hosting station manages. */
export const fleetHandlers = ({ fleet, lock, authority, books }: StationParts): HandlersOf<'fleet'> => ({
  'fleet.view': () => fleet.view(),
  'fleet.pairing-code': () => (lock.unlocked() ? fleet.pairingCode() : locked),
  'fleet.organiser-link': () => (lock.unlocked() ? fleet.organiserLink() : locked),
  'fleet.change-station': (change) => (lock.unlocked() ? fleet.changeStation(change) : locked),
  'fleet.revoke-station': ({ id }) => (lock.unlocked() ? fleet.revokeStation(id) : locked),
  'fleet.settle': async (settlement) => {
    if (!authority.may('settle')) return locked;
    const settled = await fleet.settle(settlement);
    if (settled.ok) noteDeed(books, 'finding-settled', authority.role() ?? 'lead');
    return settled;
  },
  'fleet.find': () => fleet.find(),
  'fleet.join': (join) => (lock.unlocked() ? fleet.join(join) : locked),
  'fleet.leave': () => (lock.unlocked() ? fleet.leave() : locked),
});
