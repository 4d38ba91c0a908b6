import type { HandlersOf, StationParts } from './parts.ts';

/** The events on this machine: making, opening, rehearsing, deleting one. */
export const eventsHandlers = (_parts: StationParts): HandlersOf<'events'> => ({});
