import type { WebContents } from 'electron';
import type { Station } from '#core/ports.ts';
import { announcements } from '#shared/contract/channels.ts';

/** Passes on everything that a station tells its pages; the returned function ends it. */
export const announce = (station: Station, page: () => WebContents | null): (() => void) => {
  const ends = announcements.map((announcement) =>
    station.on(announcement, (value) => page()?.send(announcement, value)),
  );
  return () => {
    for (const end of ends) end();
  };
};
