import { blankAttendee, type Attendee } from '#shared/domain/attendee.ts';
import type { AttendeeView } from '#shared/contract/views.ts';

const person = (id: string, name: string, organisation: string, rest: Partial<Attendee> = {}): Attendee => ({
  ...blankAttendee,
  id,
  name,
  organisation,
  category: 'participant',
  language: 'de',
  bookings: ['ws-anerkennung'],
  ...rest,
});

/** Invented attendees that are hard to set: long, short, right to left, without spaces, with marks. */
export const people = {
  plain: person('p1', 'Annegret Möllendorf', 'Kantine Sonnenblick'),
  long: person(
    'p2',
    'Prof. Dr. Maximiliane-Theodora von Hohenwestedt-Grünschreiber zu Lauterbach',
    'Verband der Auslandsgesellschaften und Migrantenselbstorganisationen im Muldental e. V.',
    { category: 'speaker', role: 'Moderation', marks: ['keine Fotos', 'Rollstuhlplatz'] },
  ),
  arabic: person('p3', 'ليلى عبد الرحمن الحسيني', 'Brückenwerk gGmbH', {
    language: 'ar',
    marks: ['Dolmetschen: Arabisch'],
  }),
  chinese: person('p4', '欧阳 明华', 'Rhein-Elbe Logistik', { language: 'en', bookings: ['ws-sprache'] }),
  short: person('p5', 'Yu', 'Ö', { category: 'stand', bookings: [] }),
  cyrillic: person('p6', 'Олександра Ковальчук', 'Pflegedienst Lindenhof', { language: 'uk', registration: 'unpaid' }),
  cancelled: person('p7', 'Piotr Wiśniewski', 'Stahlbau Nord', { registration: 'cancelled' }),
} as const satisfies Readonly<Record<string, Attendee>>;

/** A person as the desk sees one. */
export const view = (attendee: Attendee, rest: Partial<Omit<AttendeeView, 'attendee'>> = {}): AttendeeView => ({
  attendee,
  inside: false,
  arrivedAt: null,
  badge: 'none',
  ...rest,
});
