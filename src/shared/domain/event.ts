import type { Checkpoint } from './checkpoint.ts';

/** A kind of attendee as the organiser names it, e.g. participant, speaker, stand staff. */
export type Category = {
  readonly key: string;
  readonly label: Readonly<Record<string, string>>;
};

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
};
