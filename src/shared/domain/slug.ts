import { fold } from './names/fold.ts';

/** A name as a part of an event's id: readable, at most 40 characters; empty for a name without Latin letters and digits. */
export const slugOf = (name: string): string =>
  fold(name)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/gu, '');
