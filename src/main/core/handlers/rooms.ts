import type { HandlersOf, StationParts } from './parts.ts';

/** Workshops and stands: bookings, places, waiting lists, who is where. */
export const roomsHandlers = (_parts: StationParts): HandlersOf<'rooms'> => ({});
