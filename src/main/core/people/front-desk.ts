import type { Event } from '#shared/domain/event.ts';
import type { Admission } from '../admission/admission.ts';
import type { HistorySources } from '../admission/person-history.ts';
import type { Attendees } from '../store/attendees.ts';
import type { Log } from '../store/log.ts';
import type { Books } from './books.ts';
import type { PlacesTaken } from './places.ts';

/** What registering and changing people at the desk works with. */
export type FrontDesk = {
  readonly event: Event;
  readonly attendees: Attendees;
  readonly log: Log;
  readonly books: Books;
  readonly histories: HistorySources;
  readonly admission: Pick<Admission, 'entry'>;
  /** With those that somebody waits for. */
  readonly placesTaken: PlacesTaken;
  /** Takes a badge that was not sent yet out of the queue, inside the caller's transaction. */
  readonly withdrawBadge: (attendeeId: string) => void;
  readonly newId: () => string;
  readonly randomBytes: (size: number) => Uint8Array;
};
