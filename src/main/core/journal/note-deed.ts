import type { Outcome } from '#shared/contract/ipc.ts';
import type { Deed } from '#shared/domain/person-change.ts';
import type { Actor } from '#shared/domain/role.ts';
import type { Books } from '../people/books.ts';

/** Writes into the journal that something was done to the event or the station as a whole. */
export const noteDeed = (books: Books, what: Deed, by: Actor): Outcome<null, 'cannot-record'> =>
  books.keep(() => ({
    ok: true,
    value: { value: null, facts: [{ kind: 'deed', payload: { what, by, count: null } }] },
  }));
