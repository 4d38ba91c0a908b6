import type { BadRow, ColumnMapping } from '#shared/contract/import.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import { fold } from '#shared/domain/names/fold.ts';
import type { Attendees } from '../store/attendees.ts';
import type { EventWords } from './cell-values.ts';
import type { DeskEdits } from './desk-edits.ts';
import { differenceOf, type Difference } from './difference.ts';
import { columnsOf, draftFrom, type BadDraft, type Draft } from './draft.ts';
import type { PeopleByName } from './people-by-name.ts';
import type { Table, TableRow } from './table.ts';

/** What is to be done with a row. `held`: what it says otherwise and what stays as it was changed at the door. */
export type RowDecision =
  | { readonly kind: 'bad'; readonly row: BadRow }
  /** `id` is the one that the new attendee gets, so that no later row of the list is taken for the same person. */
  | { readonly kind: 'fresh'; readonly id: string; readonly draft: Draft }
  | {
      readonly kind: 'changed';
      readonly attendee: Attendee;
      readonly says: Difference['says'];
      /** A ticket code that the person did not have. */
      readonly code: string | null;
      readonly held: Difference['held'];
    }
  | { readonly kind: 'same'; readonly attendee: Attendee; readonly held: Difference['held'] };

/** Decides on the rows of one list, in order; remembers the codes and people that earlier rows took. */
export type RowDecider = {
  readonly decide: (row: TableRow) => RowDecision;
  /** Whether a row so far was about somebody, good or bad. */
  readonly hasNamed: (attendeeId: string) => boolean;
  /** Those whom an earlier list did not name any more, and of whom this one says itself whether they come. */
  readonly settled: ReadonlySet<string>;
};

/** What deciding needs: who is known, and how the list is to be read. */
export type DecidingOptions = {
  readonly attendees: Attendees;
  /** Null when nobody is registered: a first import has nobody to compare with. */
  readonly byName: PeopleByName | null;
  readonly edits: DeskEdits;
  /** Whether somebody was cancelled because an earlier list did not name them any more. */
  readonly wasGone: (attendeeId: string) => boolean;
  readonly table: Pick<Table, 'headers' | 'notesBeside'>;
  readonly mapping: ColumnMapping;
  readonly event: EventWords;
  readonly newId: () => string;
};

const shownLetters = 60;

const bad = (line: number, { cause, value }: Pick<BadDraft, 'cause' | 'value'>): RowDecision => ({
  kind: 'bad',
  row: { line, cause, value: value.length > shownLetters ? `${value.slice(0, shownLetters)}…` : value },
});

const sameText = (one: string | null | undefined, other: string | null | undefined): boolean =>
  (one ?? '') !== '' && fold(one ?? '') === fold(other ?? '');

/** The decider for one list. Somebody is known again by ticket code, else by e-mail and name, else by name and organisation. */
export const decideRows = (options: DecidingOptions): RowDecider => {
  const { attendees, byName, edits, wasGone, table, mapping, event, newId } = options;
  const columns = columnsOf(table, mapping);
  const codes = new Set<string>();
  const claimed = new Set<string>();
  const settled = new Set<string>();

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

  /** Whoever holds a ticket code; when that is somebody's substitute, the one whose row this is. */
  const holderOf = (code: string | null, name: string): { holder: Attendee | null; isPassedOn: boolean } => {
    const holder = code === null ? null : attendees.byCode([code]);
    const forId = holder === null || sameText(holder.name, name) ? null : edits.cameFor(holder.id);
    const original = forId === null ? null : attendees.byId(forId);
    return original === null ? { holder, isPassedOn: false } : { holder: original, isPassedOn: true };
  };

  const nameBad = ({ name, code }: BadDraft): void => {
    const holder = code === null ? null : attendees.byCode([code]);
    if (holder !== null) claimed.add(holder.id);
    else if (name !== '') for (const { id } of byName?.(name) ?? []) claimed.add(id);
  };

  const compare = (attendee: Attendee, draft: Draft, newCode: string | null): RowDecision => {
    const isBack = wasGone(attendee.id) && draft.says.registration === undefined;
    if (wasGone(attendee.id) && !isBack) settled.add(attendee.id);
    const says: Draft['says'] = isBack ? { ...draft.says, registration: 'valid' } : draft.says;
    const difference = differenceOf(attendee, says, (field) => edits.holds(attendee, field));
    const code = newCode === null || edits.holds(attendee, 'code') ? null : newCode;
    const { held } = difference;
    return code === null && Object.keys(difference.says).length === 0
      ? { kind: 'same', attendee, held }
      : { kind: 'changed', attendee, says: difference.says, code, held };
  };

  const decide = (row: TableRow): RowDecision => {
    const draft = draftFrom(row, columns, event);
    if ('cause' in draft) {
      nameBad(draft);
      return bad(row.line, draft);
    }
    const { code, says } = draft;
    if (code !== null && codes.has(code)) return bad(row.line, { cause: 'code-twice', value: code });
    if (code !== null) codes.add(code);
    if (byName === null) return { kind: 'fresh', id: newId(), draft };
    const { holder, isPassedOn } = holderOf(code, says.name);
    const alike = isPassedOn ? null : knownAs(byName, draft);
    if (holder !== null && claimed.has(holder.id)) return bad(row.line, { cause: 'code-taken', value: code ?? '' });
    if (holder !== null && alike !== null && holder.id !== alike.id && !sameText(holder.name, says.name)) {
      claimed.add(holder.id);
      claimed.add(alike.id);
      return bad(row.line, { cause: 'code-taken', value: code ?? '' });
    }
    const attendee = holder ?? alike;
    const id = attendee?.id ?? newId();
    claimed.add(id);
    return attendee === null ? { kind: 'fresh', id, draft } : compare(attendee, draft, holder === null ? code : null);
  };

  return { decide, hasNamed: (attendeeId) => claimed.has(attendeeId), settled };
};
