import type { Checkpoint } from './checkpoint.ts';
import type { HandOut, Question } from './question.ts';

/** A kind of attendee as the organiser names it, e.g. participant, speaker, stand staff. */
export type Category = {
  readonly key: string;
  readonly label: Readonly<Record<string, string>>;
};

/** Whose signatures on tickets hold: our own, or those of a pretix shop. */
export type TicketKey = { readonly kind: 'einlass' | 'pretix'; readonly key: string };

/** One occasion: what its stations, badges and live page need to know of it. Times are UTC epoch milliseconds. */
export type Event = {
  readonly id: string;
  readonly name: string;
  readonly venue: string;
  readonly startsAt: number;
  readonly endsAt: number;
  /** IANA zone in which all times are shown. */
  readonly timeZone: string;
  /** BCP 47 tags offered in self-service, the event's own language first. */
  readonly languages: readonly string[];
  /** The event's colour as #rrggbb. */
  readonly colour: string;
  /** SVG or PNG as a data URL, or null for the event's initials. */
  readonly logo: string | null;
  /** Personal data is erased from then on. */
  readonly eraseAfter: number;
  readonly categories: readonly Category[];
  readonly checkpoints: readonly Checkpoint[];
  readonly questions: readonly Question[];
  readonly handOuts: readonly HandOut[];
  /** Public keys (Ed25519, SPKI DER as base64) whose signed tickets are accepted before anything is known of the attendee. */
  readonly ticketKeys: readonly TicketKey[];
  /** The id of the event of which this is a copy to practise with, wiped before the doors open; null for an event itself. */
  readonly rehearses: string | null;
};

/** What an event has that asks nothing, hands out nothing and signs no tickets. */
export const plainEvent = {
  questions: [],
  handOuts: [],
  ticketKeys: [],
  rehearses: null,
} as const satisfies Partial<Event>;

/** The id by which tickets know an event: a rehearsal takes those of the event itself. */
export const ticketIdOf = ({ id, rehearses }: Pick<Event, 'id' | 'rehearses'>): string => rehearses ?? id;
