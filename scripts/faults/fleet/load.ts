import { setTimeout } from 'node:timers/promises';
import type { ToughStation } from './station.ts';

/** A welcome that somebody heard: it was on disk by promise. */
export type Acknowledged = { readonly scanId: string; readonly station: ToughStation };

/** People who come to the doors for as long as there are tickets. */
export type Load = {
  readonly acknowledged: ReadonlyArray<Acknowledged>;
  /** How often a station said that it cannot record, and welcomed nobody. */
  readonly turnedAway: () => number;
  /** One more ticket at a station, without a pause. */
  readonly present: (station: ToughStation) => Promise<void>;
  readonly end: () => Promise<void>;
};

const pauseMs = 40;
// One ticket in so many comes to a second door as well.
const twiceEvery = 25;

/** Has every station scan one ticket after the other, also while stations die and come back. */
export const startLoad = (stations: ReadonlyArray<ToughStation>, codes: ReadonlyArray<string>): Load => {
  const acknowledged: Acknowledged[] = [];
  const ending = new AbortController();
  let [next, turnedAway] = [0, 0];
  const presentAt = async (station: ToughStation, code: string): Promise<void> => {
    try {
      const outcome = await station.request('scan.submit', { kind: 'typed', text: code });
      if (outcome.kind === 'verdict') acknowledged.push({ scanId: outcome.scan.scanId, station });
      if (outcome.kind === 'cannot-record') turnedAway += 1;
    } catch {
      // It died before it answered: nobody heard a welcome.
    }
  };
  const nextCode = (): string => {
    next += 1;
    return codes[(next - 1) % codes.length] ?? '';
  };
  const work = async (station: ToughStation, place: number): Promise<void> => {
    while (!ending.signal.aborted) {
      if (station.running() !== null) {
        const code = nextCode();
        await presentAt(station, code);
        const other = stations[(place + 1) % stations.length];
        if (next % twiceEvery === 0 && other !== undefined) await presentAt(other, code);
      }
      await setTimeout(pauseMs);
    }
  };
  const working = stations.map(work);
  return {
    acknowledged,
    turnedAway: () => turnedAway,
    present: (station) => presentAt(station, nextCode()),
    end: async () => {
      ending.abort();
      await Promise.all(working);
    },
  };
};
