import type { BadRow, ColumnMapping } from '#shared/contract/import.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import { fold } from '#shared/domain/names/fold.ts';
import type { Attendees } from '../store/attendees.ts';
import type { EventWords } from './cell-values.ts';
import { columnsOf, draftFrom, type BadDraft, type Draft } from './draft.ts';
import type { PeopleByName } from './people-by-name.ts';
import type { TableRow } from './table.ts';

/** What is to be done with a row. */
export type RowDecision =
  | { readonly kind: 'bad'; readonly row: BadRow }
  /** `id` is the one that the new attendee gets, so that no later row of the list is taken for the same person. */
  | { readonly kind: 'fresh'; readonly id: string; readonly draft: Draft }
  | { readonly kind: 'changed'; readonly attendee: Attendee; readonly draft: Draft }
  | { readonly kind: 'same' };

/** Decides on the rows of one list, in order; remembers the codes and people that earlier rows took. */
export type RowDecider = (row: TableRow) => RowDecision;

/** What deciding needs: who is known, and how the list is to be read. */
export type DecidingOptions = {
  readonly attendees: Attendees;
  /** Null when nobody is registered: a first import has nobody to compare with. */
  readonly byName: PeopleByName | null;
  readonly columns: number;
  readonly mapping: ColumnMapping;
  readonly event: EventWords;
  readonly newId: () => string;
};

const shownLetters = 60;

const bad = (line: number, { cause, value }: BadDraft): RowDecision => ({
  kind: 'bad',
  row: { line, cause, value: value.length > shownLetters ? `${value.slice(0, shownLetters)}…` : value },
});

const sameText = (one: string | null | undefined, other: string | null | undefined): boolean =>
  (one ?? '') !== '' && fold(one ?? '') === fold(other ?? '');

const isChanged = (attendee: Attendee, says: Draft['says']): boolean =>
  Object.entries(says).some(
    ([field, value]) => JSON.stringify(attendee[field as keyof Attendee]) !== JSON.stringify(value),
  );

/** The decider for one list. Somebody is known again by ticket code, else by e-mail and name, else by name and organisation. */
export const decideRows = ({ attendees, byName, columns, mapping, event, newId }: DecidingOptions): RowDecider => {
  const meanings = columnsOf(columns, mapping);
  const codes = new Set<string>();
  const claimed = new Set<string>();

  const knownAs = (people: PeopleByName, { says, code }: Draft): Attendee | null => {
    const alike = people(says.name).filter(({ id }) => !claimed.has(id));
    const byEmail = alike.find((one) => sameText(one.email, says.email));
    if (byEmail !== undefined) return byEmail;
    // Two people of one name in one house are told apart by their tickets and their addresses.
    const mayBe = (one: Attendee): boolean =>
      fold(one.organisation) === fold(says.organisation ?? '') &&
      (one.email === null || says.email === undefined || says.email === null) &&
      (code === null || attendees.codesOf(one.id).length === 0);
    return alike.find(mayBe) ?? null;
  };

  return (row) => {
    const draft = draftFrom(row, meanings, event);
    if ('cause' in draft) return bad(row.line, draft);
    const { code, says } = draft;
    if (code !== null && codes.has(code)) return bad(row.line, { cause: 'code-twice', value: code });
    if (code !== null) codes.add(code);
    if (byName === null) return { kind: 'fresh', id: newId(), draft };
    const byCode = code === null ? null : attendees.byCode([code]);
    const alike = knownAs(byName, draft);
    if (byCode !== null && claimed.has(byCode.id)) return bad(row.line, { cause: 'code-taken', value: code ?? '' });
    if (byCode !== null && alike !== null && byCode.id !== alike.id && !sameText(byCode.name, says.name)) {
      return bad(row.line, { cause: 'code-taken', value: code ?? '' });
    }
    const attendee = byCode ?? alike;
    const id = attendee?.id ?? newId();
    claimed.add(id);
    if (attendee === null) return { kind: 'fresh', id, draft };
    const hasNewCode = byCode === null && code !== null;
    return hasNewCode || isChanged(attendee, says) ? { kind: 'changed', attendee, draft } : { kind: 'same' };
  };
};
