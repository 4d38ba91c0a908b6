import type { AttendeeDocument } from '#shared/contract/fleet/feed.ts';
import type { KnownVersion } from '#shared/domain/attendee-version.ts';

/** What a list holds of somebody, as far as it decides whether a change stands against it. */
export type VersionRow = { readonly tick: number; readonly station: string; readonly document: string | null };

/** The version that stands in a row. */
export const versionOf = ({ tick, station, document }: VersionRow): KnownVersion => ({
  tick,
  stationId: station,
  document: () => (document === null ? null : (JSON.parse(document) as AttendeeDocument)),
});
