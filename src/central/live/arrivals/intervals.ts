import type { LiveCounts } from '#shared/contract/sync.ts';

/** Arrivals in equal steps of time without gaps, ready to be drawn; `stepMs` long each. */
export type Intervals = {
  readonly stepMs: number;
  readonly bars: ReadonlyArray<{ readonly at: number; readonly count: number }>;
};

const minute = 60_000;
const hour = 60 * minute;
const steps = [5, 10, 15, 30, 60].map((minutes) => minutes * minute);
const mostBars = 40;
const fewestBars = 12;
const aroundEventMs = 6 * hour;
const longestMs = 24 * hour;

/** Leaves out what a station with a wrong clock recorded a year off: it counts, but it would squash the chart. */
const plausible = ({ arrivals, event }: LiveCounts): LiveCounts['arrivals'] => {
  const around = arrivals.filter(
    ({ at }) => at >= event.startsAt - aroundEventMs && at <= event.endsAt + aroundEventMs,
  );
  const kept = around.length > 0 ? around : arrivals;
  const last = kept.at(-1)?.at ?? 0;
  return kept.filter(({ at }) => at > last - longestMs);
};

/** Chooses the shortest step that gives at most forty bars; null when nobody has arrived. */
export const toIntervals = (counts: LiveCounts): Intervals | null => {
  const arrivals = plausible(counts);
  const first = arrivals[0]?.at;
  const last = arrivals.at(-1)?.at;
  if (first === undefined || last === undefined) return null;
  const stepMs = steps.find((step) => (last - first) / step < mostBars - 1) ?? hour;
  const start = Math.floor(first / stepMs) * stepMs;
  const length = Math.max(fewestBars, Math.floor((last - start) / stepMs) + 1);
  const sums = new Map<number, number>();
  for (const { at, count } of arrivals) {
    const interval = Math.floor(at / stepMs) * stepMs;
    sums.set(interval, (sums.get(interval) ?? 0) + count);
  }
  const bars = Array.from({ length }, (_, index) => ({
    at: start + index * stepMs,
    count: sums.get(start + index * stepMs) ?? 0,
  }));
  return { stepMs, bars };
};

const tickSteps = [15, 30, 60, 120, 180, 240, 360].map((minutes) => minutes * minute);

/** The bars that get a time under them: round times, at most six. */
export const ticksOf = ({ stepMs, bars }: Intervals): ReadonlyArray<number> => {
  const tick = tickSteps.find((step) => (bars.length * stepMs) / step <= 6) ?? 6 * hour;
  return bars.flatMap(({ at }, index) => (at % tick === 0 ? [index] : []));
};

/** A round number at or above the tallest bar, and half of it, for the lines of the chart. */
export const scaleOf = (tallest: number): { readonly top: number; readonly middle: number } => {
  const tops = [2, 4, 6, 10, 20, 30, 40, 50, 60, 80, 100];
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, tallest))) - 1);
  const top = (tops.find((candidate) => candidate * unit >= tallest) ?? 100) * unit;
  return { top, middle: top / 2 };
};
