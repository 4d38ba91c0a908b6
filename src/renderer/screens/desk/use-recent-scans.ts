import { useEffect, useEffectEvent, useState } from 'react';
import type { RecentScan } from '#shared/contract/views.ts';
import { ask, listen } from '../../station/bridge.ts';
import { useAsking } from '../../station/use-asking.ts';
import { useStation } from '../../station/use-station.ts';

const shownAtMost = 20;

/** The list with the scan in its place, and the same person told alike in every line. */
const withScan = (scans: ReadonlyArray<RecentScan>, scan: RecentScan): ReadonlyArray<RecentScan> => {
  const others = scans.map((known) =>
    known.person !== null && known.person.attendee.id === scan.person?.attendee.id
      ? { ...known, person: scan.person }
      : known,
  );
  return others.some((known) => known.scanId === scan.scanId)
    ? others.map((known) => (known.scanId === scan.scanId ? scan : known))
    : [scan, ...others].slice(0, shownAtMost);
};

/** The last scans of this station, newest first, kept as they now stand (undone, badge printed). */
export const useRecentScans = (): {
  readonly scans: ReadonlyArray<RecentScan>;
  readonly put: (scan: RecentScan) => void;
} => {
  const station = useStation();
  const [scans, setScans] = useState<ReadonlyArray<RecentScan>>([]);
  const put = (scan: RecentScan): void => setScans((known) => withScan(known, scan));
  const onHappened = useEffectEvent(put);
  useEffect(() => listen('scan.happened', (scan) => onHappened(scan)), []);

  // Any change may have brought a badge further, which stands beside the name.
  useAsking(
    '',
    station,
    async () => {
      const reply = await ask('scan.recent', undefined);
      return reply.ok ? reply.value.slice(0, shownAtMost) : null;
    },
    setScans,
  );

  return { scans, put };
};
