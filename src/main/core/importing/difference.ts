import type { ListedField, PersonDifference } from '#shared/contract/import.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import { isSame } from '#shared/is-same.ts';
import type { Draft } from './draft.ts';

/** What a list says of somebody that is not so yet: what it may change, and what it must leave. */
export type Difference = {
  readonly says: Partial<Omit<Attendee, 'id'>>;
  /** Fields of which the list says something else, and that stay as they were changed at the door. */
  readonly held: Partial<Omit<Attendee, 'id'>>;
};

/** Compares somebody with what a list says; `holds` knows the fields that a list must leave alone. */
export const differenceOf = (
  attendee: Attendee,
  says: Draft['says'],
  holds: (field: Exclude<ListedField, 'code'>) => boolean,
): Difference => {
  const others = Object.entries(says).filter(([field, value]) => !isSame(attendee[field as keyof Attendee], value));
  const held = others.filter(([field]) => holds(field as Exclude<ListedField, 'code'>));
  const free = others.filter((entry) => !held.includes(entry));
  return { says: Object.fromEntries(free), held: Object.fromEntries(held) };
};

/** How somebody's fields stand, and what a list says of them. */
export const personDifference = (
  attendee: Attendee,
  fields: Difference['says'],
  code: string | null,
  shownText: (field: keyof Attendee, value: unknown) => string,
): PersonDifference => ({
  name: attendee.name,
  fields: [
    ...Object.entries(fields).map(([name, value]) => {
      const field = name as Exclude<keyof Attendee, 'id'>;
      return { field, before: shownText(field, attendee[field]), after: shownText(field, value) };
    }),
    ...(code === null ? [] : [{ field: 'code' as const, before: '', after: code }]),
  ],
});
