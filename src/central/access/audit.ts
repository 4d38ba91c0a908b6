import type { FleetStore } from '../store/fleet-store.ts';
import type { Admitted } from './gate.ts';

/** What can be done to a fleet. */
export type Act =
  | 'pairing-code-made'
  | 'pairing-codes-withdrawn'
  | 'station-paired'
  | 'station-changed'
  | 'station-revoked'
  | 'organiser-link-made'
  | 'organiser-links-withdrawn'
  | 'event-changed'
  | 'finding-settled';

/** How a caller is called in the audit: a station by its name, whoever has an organiser's link by that. */
export const actorOf = (caller: Admitted): string => (caller.role === 'organiser' ? 'organiser' : caller.station.name);

/** Writes down who did what; never to whom among the attendees. */
export const writeDown = (store: FleetStore, at: number, actor: string, act: Act, subject = ''): Promise<void> =>
  store.audit({ at, actor, act, subject });
