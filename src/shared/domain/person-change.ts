import type { Registration } from './attendee.ts';
import type { Actor } from './role.ts';

/** What was done to somebody's registration at a station; keys only, what it is now stands with the attendee. */
export type PersonChange = { readonly attendeeId: string; readonly by: Actor } & (
  | { readonly what: 'walk-in' }
  /** Fields of the attendee by name. */
  | { readonly what: 'corrected'; readonly fields: ReadonlyArray<string> }
  /** Somebody else came in this person's place, with their ticket. */
  | { readonly what: 'substituted'; readonly substituteId: string }
  /** This person came in somebody else's place. */
  | { readonly what: 'substitutes'; readonly forId: string }
  /** Ids of checkpoints. */
  | { readonly what: 'rebooked'; readonly left: ReadonlyArray<string>; readonly taken: ReadonlyArray<string> }
  | { readonly what: 'registration'; readonly to: Registration }
);

/** What is done to the event and its station as a whole. */
export const deeds = [
  'import',
  'import-undone',
  'export',
  'tickets-made',
  'list-printed',
  'settings',
  'event-changed',
  'pin-set',
  'unlocked',
  'pin-wrong',
  'finding-settled',
] as const;
export type Deed = (typeof deeds)[number];
