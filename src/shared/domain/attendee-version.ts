import type { AttendeeChange, AttendeeDocument } from '../contract/fleet/feed.ts';
import { attendeeHash, hashText } from './attendee-hash.ts';

/** How an attendee stands somewhere already; the document is asked for only where nothing else decides. */
export type KnownVersion = {
  readonly tick: number;
  readonly stationId: string;
  /** Null for somebody who was taken off the list. */
  readonly document: () => AttendeeDocument | null;
};

// Somebody who was taken off the list comes before everybody who is on it.
const contentOf = (id: string, document: AttendeeDocument | null): string =>
  document === null ? '' : hashText(attendeeHash(id, document));

/**
 * Whether a change stands against what is known, the same on every machine: the later tick, then the greater station id. A copied disk, or one that was put back from a
 * backup, may write two changes with one tick under one id: then whoever is on the list stays on it, and between two documents their content decides.
 */
export const standsAgainst = ({ id, tick, stationId, attendee }: AttendeeChange, known: KnownVersion): boolean => {
  if (tick !== known.tick) return tick > known.tick;
  if (stationId !== known.stationId) return stationId > known.stationId;
  return contentOf(id, attendee) > contentOf(id, known.document());
};
