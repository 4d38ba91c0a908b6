import type { Event } from '#shared/domain/event.ts';
import type { HeadcountKeeper } from '../admission/headcount-keeper.ts';
import type { HistorySources } from '../admission/person-history.ts';
import type { Books } from '../people/books.ts';
import type { PlacesTaken } from '../people/places.ts';
import type { Attendees } from '../store/attendees.ts';
import type { BookedRooms } from './booked-rooms.ts';
import type { WaitingLists } from './waiting-lists.ts';

/** What answers and changes who is booked, waits and is where. */
export type RoomOffice = {
  readonly event: Event;
  readonly attendees: Pick<Attendees, 'byId' | 'replace'>;
  readonly books: Books;
  readonly headcount: Pick<HeadcountKeeper, 'insideOf' | 'historyOf'>;
  readonly histories: HistorySources;
  readonly placesTaken: PlacesTaken;
  readonly booked: BookedRooms;
  readonly waiting: WaitingLists;
};
