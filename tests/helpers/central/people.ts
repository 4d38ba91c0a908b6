import type { AttendeeDocument } from '#shared/contract/fleet/feed.ts';

/** An invented person who booked nothing much. */
export const personNamed = (name: string): AttendeeDocument => ({
  name,
  familyName: null,
  organisation: 'Sprachhaus',
  email: null,
  category: 'participant',
  role: null,
  language: 'vi',
  registration: 'valid',
  bookings: ['a'],
  marks: [],
  codes: [`T-${name}`],
});
