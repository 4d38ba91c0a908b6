import type { Outcome } from '#shared/contract/ipc.ts';
import type { NewPerson, PeopleTrouble } from '#shared/contract/requests/people.ts';
import { blankAttendee } from '#shared/domain/attendee.ts';
import type { Event } from '#shared/domain/event.ts';
import { isBlank, shownText } from '#shared/domain/names/shown-text.ts';
import type { Actor } from '#shared/domain/role.ts';
import { makeTicketCode } from '#shared/domain/ticket-code/own-code.ts';
import type { FrontDesk } from './front-desk.ts';
import { placesOf } from './places.ts';

/** Whether an event has such a category and such checkpoints. */
const offers = (event: Event, { category, bookings }: NewPerson): boolean =>
  event.categories.some(({ key }) => key === category) &&
  bookings.every((id) => event.checkpoints.some((checkpoint) => checkpoint.id === id));

/** Registers somebody who is on no list, presents them here and queues their badge, all or nothing; answers their id. Whom the checkpoint refuses is registered all the same. */
export const registerWalkIn = (
  person: NewPerson,
  { event, attendees, books, admission, placesTaken, newId, randomBytes }: FrontDesk,
  by: Actor,
): Outcome<string, Exclude<PeopleTrouble, 'locked'>> =>
  books.keep(() => {
    const { category, language, bookings } = person;
    if (isBlank(person.name)) return { ok: false, code: 'no-name' };
    if (!offers(event, person)) return { ok: false, code: 'no-such-choice' };
    if (bookings.length > 0) {
      const places = placesOf(event.checkpoints, placesTaken());
      const isFull = places.some(({ checkpointId, free }) => free === 0 && bookings.includes(checkpointId));
      if (isFull) return { ok: false, code: 'full' };
    }
    const id = newId();
    attendees.insert(
      {
        ...blankAttendee,
        id,
        name: shownText(person.name),
        organisation: shownText(person.organisation),
        category,
        language,
        bookings: [...new Set(bookings)],
      },
      makeTicketCode(randomBytes),
      null,
    );
    const registered = { kind: 'change', payload: { what: 'walk-in', attendeeId: id, by } } as const;
    return { ok: true, value: { value: id, facts: [registered, admission.entry(id, 'walk-in')] } };
  });
