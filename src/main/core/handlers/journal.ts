import type { HandlersOf, StationParts } from './parts.ts';

/** Everything that was done, to be read and filtered. */
export const journalHandlers = (_parts: StationParts): HandlersOf<'journal'> => ({});
