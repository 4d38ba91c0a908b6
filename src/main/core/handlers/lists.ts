import type { HandlersOf, StationParts } from './parts.ts';

/** Lists to take home or to tick on paper. */
export const listsHandlers = (_parts: StationParts): HandlersOf<'lists'> => ({});
