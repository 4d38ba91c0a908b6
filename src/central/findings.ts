import { fleetLimits } from '#shared/contract/fleet/limits.ts';
import type { Finding, Found } from '#shared/contract/fleet/stations.ts';
import type { DoubleUse, DoubleUseRules } from '#shared/domain/double-uses.ts';
import { doubleUsesOf } from '#shared/domain/double-uses.ts';
import type { Trace } from '#shared/domain/presence.ts';
import type { ListedEvent } from './listed-event.ts';
import type { FleetStore, StoredStation } from './store/fleet-store.ts';

/** Double uses among all facts, found anew for one person at a time. */
export type DoubleUses = {
  readonly look: (attendeeId: string, history: ReadonlyArray<Trace>) => void;
  readonly all: () => ReadonlyArray<DoubleUse & { readonly attendeeId: string }>;
};

/** None found yet. */
export const createDoubleUses = (rules: DoubleUseRules): DoubleUses => {
  const byAttendee = new Map<string, ReadonlyArray<DoubleUse>>();
  return {
    look: (attendeeId, history) => {
      const uses = history.length < 2 ? [] : doubleUsesOf(history, rules);
      if (uses.length === 0) byAttendee.delete(attendeeId);
      else byAttendee.set(attendeeId, uses);
    },
    all: () => [...byAttendee].flatMap(([attendeeId, uses]) => uses.map((use) => ({ ...use, attendeeId }))),
  };
};

export type FindingsOptions = {
  readonly store: FleetStore;
  readonly event: ListedEvent;
  readonly doubleUses: ReturnType<DoubleUses['all']>;
  readonly inside: (checkpointId: string) => number;
  readonly now: () => number;
};

const nameIn = (stations: ReadonlyArray<StoredStation>, id: string): string =>
  stations.find((station) => station.id === id)?.name ?? id.slice(0, 8);

const causeIn = (payload: string): string => {
  const cause = (JSON.parse(payload) as { readonly cause?: unknown } | null)?.cause;
  return typeof cause === 'string' ? cause : '';
};

/** Everything that a person should look at, newest first, with who settled it. */
export const readFindings = async (options: FindingsOptions): Promise<ReadonlyArray<Finding>> => {
  const { store, event, doubleUses, inside, now } = options;
  const stations = await store.stations();
  const name = (id: string): string => nameIn(stations, id);
  const uses = doubleUses.map(({ id, attendeeId, checkpointId, entries }): Found => {
    const scans = entries.map(({ stationId, at }) => ({ stationId, station: name(stationId), at }));
    return { id, kind: 'double-use', at: Math.max(...scans.map(({ at }) => at)), attendeeId, checkpointId, scans };
  });
  const clocks = stations.flatMap((station): ReadonlyArray<Found> => {
    const { id, clockOffset, heardAt, revokedAt } = station;
    if (revokedAt !== null || clockOffset === null || Math.abs(clockOffset) < fleetLimits.clockOffsetMs) return [];
    const at = heardAt ?? now();
    return [{ id: `clock:${id}`, kind: 'clock', at, stationId: id, station: station.name, offset: clockOffset }];
  });
  const quarantined = (await store.quarantine()).map(({ id, at, stationId, seq, cause }): Found => ({
    id: `not-understood:${id}`,
    kind: 'not-understood',
    at,
    stationId,
    station: name(stationId),
    seq,
    cause,
  }));
  const held = (await store.held()).map(({ id, at, stationId, seq, payload }): Found => ({
    id: `held:${id}`,
    kind: 'held',
    at,
    stationId,
    station: name(stationId),
    seq,
    cause: causeIn(payload),
  }));
  const contradictions = (await store.contradictions()).map(({ stationId, epoch, seq, at }): Found => ({
    id: `contradiction:${stationId}:${epoch}:${seq}`,
    kind: 'contradiction',
    at,
    stationId,
    station: name(stationId),
    seq,
  }));
  const crowded = event.checkpoints.flatMap(({ id, rules: { capacity } }): ReadonlyArray<Found> => {
    const there = inside(id);
    if (capacity === null || there <= capacity) return [];
    return [{ id: `over-capacity:${id}`, kind: 'over-capacity', at: now(), checkpointId: id, inside: there, capacity }];
  });
  const settled = new Map(
    (await store.settlements()).map(({ findingId, by, note, at }) => [findingId, { by, note, at }]),
  );
  return [...uses, ...clocks, ...quarantined, ...held, ...contradictions, ...crowded]
    .toSorted((a, b) => b.at - a.at)
    .map((found) => ({ ...found, settled: settled.get(found.id) ?? null }) as Finding);
};
