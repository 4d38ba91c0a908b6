import { fleetLimits } from '#shared/contract/fleet/limits.ts';
import type { StationView } from '#shared/contract/fleet/stations.ts';

/** Why somebody should look at a station. */
export type StationTrouble = 'silent' | 'clock' | 'printer' | 'battery';

/** Milliseconds without a word after which a station may be gone. */
const silentAfterMs = 90_000;
const lowBattery = 0.2;
const wellPrinters: ReadonlyArray<string> = ['ready', 'unknown'];

/** What is wrong with a station at the list's time `at`; empty for one that is well, or was taken out. */
export const stationTroubles = (station: StationView, at: number): ReadonlyArray<StationTrouble> => {
  const { revokedAt, heardAt, clockOffset, report } = station;
  if (revokedAt !== null) return [];
  const found: Readonly<Record<StationTrouble, boolean>> = {
    silent: heardAt === null ? at - station.pairedAt > silentAfterMs : at - heardAt > silentAfterMs,
    clock: Math.abs(clockOffset ?? 0) >= fleetLimits.clockOffsetMs,
    printer: report !== null && !wellPrinters.includes(report.printer),
    battery: (report?.battery ?? 1) < lowBattery,
  };
  return (['silent', 'clock', 'printer', 'battery'] as const).filter((trouble) => found[trouble]);
};

const rank = (station: StationView, at: number): number =>
  station.revokedAt !== null ? 3 : stationTroubles(station, at).length > 0 ? 0 : station.isHost ? 1 : 2;

/** Whoever needs a look first, then the host, the others by name, and those taken out at the end. */
export const inOrder = (stations: ReadonlyArray<StationView>, at: number): ReadonlyArray<StationView> =>
  stations.toSorted((a, b) => rank(a, at) - rank(b, at) || a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
