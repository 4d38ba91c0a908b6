import { blankAttendee, type Attendee } from '#shared/domain/attendee.ts';
import { plainEvent, type Event } from '#shared/domain/event.ts';
import { openCheckpoint } from '#tests/helpers/open-checkpoint.ts';

/** The wall clock of everybody whose clock is right when a world begins. */
export const beginsAt = Date.UTC(2026, 8, 17, 7);

const hour = 3_600_000;

/** An event with an entrance, two small rooms that end each other's stays, and a door that asks first. */
export const simulatedEvent: Event = {
  id: 'simulated',
  name: 'Simulated',
  venue: '',
  startsAt: beginsAt,
  endsAt: beginsAt + 10 * hour,
  timeZone: 'Europe/Berlin',
  languages: ['en'],
  colour: '#0057b8',
  logo: null,
  eraseAfter: beginsAt + 1_000 * hour,
  categories: [
    { key: 'participant', label: { en: 'Participant' } },
    { key: 'speaker', label: { en: 'Speaker' } },
  ],
  ...plainEvent,
  checkpoints: [
    openCheckpoint('entrance', 'entrance', { reEntry: false }),
    openCheckpoint('room-a', 'workshop', { capacity: 3, endsOtherStays: true }),
    openCheckpoint('room-b', 'workshop', { capacity: 2, endsOtherStays: true }),
    openCheckpoint('strict', 'stand', { askFirstMs: 400 }),
  ],
};

/** Who is on the guest list when a world begins. */
export const simulatedAttendees: ReadonlyArray<Attendee> = Array.from({ length: 8 }, (_, index) => ({
  ...blankAttendee,
  id: `person-${index}`,
  name: `Person ${index}`,
  category: index % 4 === 0 ? 'speaker' : 'participant',
}));
