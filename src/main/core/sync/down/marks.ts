import { z } from 'zod';
import { feedMarkSchema, type FeedMark } from '#shared/contract/fleet/feed.ts';
import type { StoredSettings } from '../../store/stored-settings.ts';

/** How far a station has read its list, and its list has heard of attendees that were changed here. */
export type Marks = {
  /** The life of the own log whose facts the list left out; what an earlier life left out has to be read after all. */
  readonly epoch: string | null;
  readonly facts: FeedMark;
  readonly attendees: FeedMark;
  /** The version of the event's description. */
  readonly event: number;
  /** The version of what the station was told about itself. */
  readonly assignment: number;
  /** The number of the last own change of an attendee that is up. */
  readonly sent: number;
  /** Everything that the list knew was here once. */
  readonly complete: boolean;
};

/** The marks of a database. */
export type MarkStore = {
  readonly current: () => Marks;
  /** Moves marks that nothing was written with; they are kept with the next `write`, and lost without harm. */
  readonly move: (changes: Partial<Marks>) => void;
  /** Moves marks in the transaction that they belong to. */
  readonly write: (changes: Partial<Marks>) => void;
  /** After a transaction that wrote was rolled back. */
  readonly reload: () => void;
};

const start: FeedMark = { number: 0, id: null };
/** A list of which nothing was read yet. */
export const noMarks: Marks = {
  epoch: null,
  facts: start,
  attendees: start,
  event: 0,
  assignment: 0,
  sent: 0,
  complete: false,
};

const key = 'sync.marks';
const schema = z.object({
  list: z.string(),
  epoch: z.string().nullable(),
  facts: feedMarkSchema,
  attendees: feedMarkSchema,
  event: z.int().min(0),
  assignment: z.int().min(0),
  sent: z.int().min(0),
  complete: z.boolean(),
});

/** The marks at one list; those of another list begin anew, and so do marks that make no sense: what is known already is not doubled. */
export const openMarks = (settings: StoredSettings, list: string): MarkStore => {
  const read = (): Marks => {
    const stored = schema.safeParse(settings.read(key)).data;
    if (stored === undefined || stored.list !== list) return noMarks;
    const { list: _list, ...marks } = stored;
    return marks;
  };
  let current = read();
  return {
    current: () => current,
    move: (changes) => {
      current = { ...current, ...changes };
    },
    write: (changes) => {
      current = { ...current, ...changes };
      settings.write(key, { ...current, list });
    },
    reload: () => {
      current = read();
    },
  };
};
