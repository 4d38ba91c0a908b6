import type { ListedCheckpoint } from './listed-event.ts';
import type { Reservation, StoredStation } from './store/fleet-store.ts';

const heardWithinMs = 10 * 60_000;

const standsAt = ({ checkpointId, report }: StoredStation): string | null =>
  checkpointId ?? report?.checkpointId ?? null;

/**
 * How many of the remaining places of each checkpoint a station may give away while it hears nothing: with the shares of the others there, they
 * add up to what remains. Places that are reserved for a scan count as taken.
 */
export const sharesOf = async (
  known: ReadonlyArray<StoredStation>,
  stationId: string,
  checkpoints: ReadonlyArray<ListedCheckpoint>,
  taken: {
    readonly inside: (checkpointId: string) => number;
    readonly reservations: (checkpointId: string) => Promise<ReadonlyArray<Reservation>>;
  },
  now: number,
): Promise<Readonly<Record<string, number>>> => {
  const limited = checkpoints.filter(({ rules }) => rules.capacity !== null);
  const stations = known.filter(
    ({ id, revokedAt, heardAt }) =>
      revokedAt === null && (id === stationId || (heardAt !== null && now - heardAt < heardWithinMs)),
  );
  const shares: Record<string, number> = {};
  for (const { id, rules } of limited) {
    const there = stations
      .filter((station) => standsAt(station) === id)
      .map((station) => station.id)
      .toSorted();
    const place = there.indexOf(stationId);
    if (place === -1) continue;
    const reserved = (await taken.reservations(id)).length;
    const remaining = Math.max(0, (rules.capacity ?? 0) - taken.inside(id) - reserved);
    shares[id] = Math.floor(remaining / there.length) + (place < remaining % there.length ? 1 : 0);
  }
  return shares;
};
