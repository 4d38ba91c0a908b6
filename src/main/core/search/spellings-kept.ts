import { spellings } from '#shared/domain/names/fold.ts';
import { remember } from '#shared/remember.ts';

/** `spellings`, remembered for the names and houses of those who are compared while somebody types. */
export const spellingsKept = remember(5_000, spellings);
