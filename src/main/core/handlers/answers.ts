import type { HandlersOf, StationParts } from './parts.ts';

/** Questions at check-in and things handed out. */
export const answersHandlers = (_parts: StationParts): HandlersOf<'answers'> => ({});
