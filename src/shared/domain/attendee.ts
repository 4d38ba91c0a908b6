/** How a registration stands with the organiser. */
export type Registration = 'valid' | 'cancelled' | 'unpaid' | 'blocked';

/** A person registered. The only place of personal data besides the search index and the badge. */
export type Attendee = {
  readonly id: string;
  /** The full name as the person writes it, in any script. */
  readonly name: string;
  /** For alphabetical lists; null where a name has no such part. */
  readonly familyName: string | null;
  readonly organisation: string;
  readonly email: string | null;
  /** A key of the event's categories. */
  readonly category: string;
  /** What stands under the name on the badge, e.g. "Moderation"; free text. */
  readonly role: string | null;
  /** BCP 47 tag of the language that the person is greeted in, null for the station's. */
  readonly language: string | null;
  readonly registration: Registration;
  /** Ids of the checkpoints that the person booked. */
  readonly bookings: readonly string[];
  /** Short marks for badge and desk, e.g. "no photos", "interpreter: Arabic". */
  readonly marks: readonly string[];
};

/** An attendee of whom nothing is known yet. */
export const blankAttendee: Omit<Attendee, 'id' | 'name' | 'category'> = {
  familyName: null,
  organisation: '',
  email: null,
  role: null,
  language: null,
  registration: 'valid',
  bookings: [],
  marks: [],
};
