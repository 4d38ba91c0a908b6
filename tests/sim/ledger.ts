import type { LogEntry } from '#shared/domain/scan.ts';

/** A fact whose COMMIT returned, as the station wrote it. */
export type Committed = {
  readonly station: number;
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly at: number;
  readonly tick: number;
  readonly payload: string;
};

type Fate = { readonly fact: Committed; leftStation: boolean; excused: boolean };

/** What was promised and may not be lost; kept outside of everything that is simulated. */
export type Ledger = {
  readonly commit: (
    station: number,
    entry: Omit<LogEntry, 'kind' | 'payload'> & { readonly kind: string; readonly payload: unknown },
  ) => void;
  /** A station's disk was put back to where it holds these; what it had beyond is with the list or gone for good. */
  readonly stationRestored: (station: number, holds: ReadonlySet<string>, list: ReadonlySet<string>) => void;
  /** The list's disk was put back to where it holds these: what only the list had is gone for good. */
  readonly listRestored: (holds: ReadonlySet<string>) => void;
  /** What has to be somewhere still. */
  readonly owed: () => ReadonlyArray<Committed & { readonly leftStation: boolean }>;
  readonly has: (id: string) => boolean;
  /** Gone with the disks of its station and of the list; a third may have heard of it. */
  readonly isExcused: (id: string) => boolean;
};

export const createLedger = (): Ledger => {
  const fates = new Map<string, Fate>();
  return {
    commit: (station, { seq, id, kind, at, tick, payload }) => {
      if (fates.has(id)) return;
      const fact = { station, seq, id, kind, at, tick, payload: JSON.stringify(payload) };
      fates.set(id, { fact, leftStation: false, excused: false });
    },
    stationRestored: (station, holds, list) => {
      for (const fate of fates.values()) {
        if (fate.fact.station !== station || holds.has(fate.fact.id)) continue;
        fate.leftStation = true;
        if (!list.has(fate.fact.id)) fate.excused = true;
      }
    },
    listRestored: (holds) => {
      for (const fate of fates.values()) if (fate.leftStation && !holds.has(fate.fact.id)) fate.excused = true;
    },
    owed: () =>
      [...fates.values()].filter(({ excused }) => !excused).map(({ fact, leftStation }) => ({ ...fact, leftStation })),
    has: (id) => fates.has(id),
    isExcused: (id) => fates.get(id)?.excused === true,
  };
};
