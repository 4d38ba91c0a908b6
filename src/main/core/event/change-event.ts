import type { Database } from 'better-sqlite3';
import type { EventChangeTrouble } from '#shared/contract/requests/events.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { Event } from '#shared/domain/event.ts';
import { eventProblems } from '#shared/domain/event-coherence.ts';
import type { Actor } from '#shared/domain/role.ts';
import type { Books } from '../people/books.ts';
import { diskTroubleOf } from '../store/sqlite-trouble.ts';
import { keepEventFolder, readEventDocument } from './event-folder.ts';

/** What changing the event needs of a station. */
export type EventOffice = {
  readonly event: Event;
  readonly dataFolder: string;
  /** Whether this station hosts the list; at a joined one the host decides what the event is. */
  readonly isHost: boolean;
  readonly db: Database;
  readonly books: Books;
  /** How many are registered by key of their category. */
  readonly byCategory: () => Readonly<Record<string, number>>;
  /** Opens the station anew on what was stored. */
  readonly reopen: () => void;
};

const prepareUse = (db: Database): ((checkpointId: string) => boolean) => {
  const used = db
    .prepare<[string, string], number>(
      `SELECT EXISTS (SELECT 1 FROM log WHERE json_extract(payload, '$.checkpointId') = ?)
        OR EXISTS (SELECT 1 FROM heard WHERE json_extract(payload, '$.checkpointId') = ?)`,
    )
    .pluck();
  return (id) => used.get(id, id) === 1;
};

const without = (kept: ReadonlyArray<string>, before: ReadonlyArray<string>): ReadonlyArray<string> =>
  before.filter((key) => !kept.includes(key));

/**
 * Stores the event as it is to be from now on, with the fact that it was changed, and opens the station anew; the hosted list then tells
 * all others. Which event it is, its keys and whether it is a rehearsal stay. What scans or people hang on cannot be taken out.
 */
export const changeEvent = (document: unknown, office: EventOffice, by: Actor): Outcome<null, EventChangeTrouble> => {
  const { event: before, dataFolder, db, books } = office;
  if (!office.isHost) return { ok: false, code: 'not-host' };
  const wanted = readEventDocument(document);
  if (wanted === null || eventProblems(wanted).length > 0) return { ok: false, code: 'bad-event' };
  const { id, ticketKeys, rehearses } = before;
  const next: Event = { ...wanted, id, ticketKeys, rehearses };
  const isUsed = prepareUse(db);
  const idsOf = (event: Event): ReadonlyArray<string> => event.checkpoints.map((checkpoint) => checkpoint.id);
  const keysOf = (event: Event): ReadonlyArray<string> => event.categories.map(({ key }) => key);
  if (without(idsOf(next), idsOf(before)).some(isUsed)) return { ok: false, code: 'used-checkpoint' };
  const registered = office.byCategory();
  if (without(keysOf(next), keysOf(before)).some((key) => (registered[key] ?? 0) > 0))
    return { ok: false, code: 'used-category' };
  try {
    const kept = books.keep<null, never>(() => {
      // Within the transaction: where the folder takes no file, nothing says that the event changed.
      keepEventFolder(dataFolder, next);
      return {
        ok: true,
        value: { value: null, facts: [{ kind: 'deed', payload: { what: 'event-changed', by, count: null } }] },
      };
    });
    if (!kept.ok) return { ok: false, code: 'cannot-record' };
  } catch (error) {
    if (diskTroubleOf(error) === null) throw error;
    return { ok: false, code: 'cannot-record' };
  }
  office.reopen();
  return { ok: true, value: null };
};
