import type { StationReport } from '#shared/contract/fleet/stations.ts';
import type { Headcount } from '#shared/domain/headcount.ts';

/** What stations say their facts will add to the headcount once they are here, by station. */
export type Pending = {
  /** Replaces what a station said before. */
  readonly tell: (stationId: string, pending: StationReport['pending']) => void;
  readonly isAny: () => boolean;
  /** The headcount of a checkpoint with what is still on its way. */
  readonly addTo: (checkpointId: string, headcount: Headcount) => Headcount;
};

type Sums = Readonly<Record<string, number>>;

const isEmpty = (pending: StationReport['pending']): boolean =>
  Object.values(pending).every(({ arrived, inside }) =>
    [...Object.values(arrived), ...Object.values(inside)].every((n) => n === 0),
  );

const atLeastNone = (count: number): number => Math.max(0, count);

const plus = (headcount: Headcount, arrived: Sums, inside: Sums): Headcount => {
  const byCategory = { ...headcount.byCategory };
  for (const key of new Set([...Object.keys(arrived), ...Object.keys(inside)])) {
    const known = byCategory[key] ?? { registered: 0, arrived: 0, inside: 0 };
    byCategory[key] = {
      ...known,
      arrived: atLeastNone(known.arrived + (arrived[key] ?? 0)),
      inside: atLeastNone(known.inside + (inside[key] ?? 0)),
    };
  }
  const all = Object.values(byCategory);
  return {
    ...headcount,
    byCategory,
    arrived: all.reduce((sum, counts) => sum + counts.arrived, 0),
    inside: all.reduce((sum, counts) => sum + counts.inside, 0),
  };
};

/** Nothing is on its way. */
export const createPending = (): Pending => {
  const byStation = new Map<string, StationReport['pending']>();
  return {
    tell: (stationId, pending) => {
      if (isEmpty(pending)) byStation.delete(stationId);
      else byStation.set(stationId, pending);
    },
    isAny: () => byStation.size > 0,
    addTo: (checkpointId, headcount) =>
      [...byStation.values()].reduce((sum, pending) => {
        const here = Object.hasOwn(pending, checkpointId) ? pending[checkpointId] : undefined;
        return here === undefined ? sum : plus(sum, here.arrived, here.inside);
      }, headcount),
  };
};
