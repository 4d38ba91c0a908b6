import type { HandlersOf, StationParts } from './parts.ts';

/** Tickets to give away: codes, files, revocation. */
export const ticketsHandlers = (_parts: StationParts): HandlersOf<'tickets'> => ({});
