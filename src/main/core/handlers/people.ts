import type { HandlersOf, StationParts } from './parts.ts';

/** Walk-ins, substitutes, corrections, and the list of people at the desk. */
export const peopleHandlers = (_parts: StationParts): HandlersOf<'people'> => ({});
