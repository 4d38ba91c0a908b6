import type { MeasureBadges } from '#shared/contract/badge-page.ts';
import type { BadgeDrawing } from '#shared/contract/badge.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import type {
  PreflightFinding,
  PreflightProgress,
  PreflightResult,
  PreflightTrouble,
} from '#shared/contract/preflight.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import { lookAtBadge } from './look-at-badge.ts';

/** Somebody with the badge that they would get. */
export type PlannedBadge = {
  readonly attendee: Attendee;
  readonly code: string | null;
  readonly drawing: BadgeDrawing;
  /** The layout of the category is gone, and the standard one stands in. */
  readonly isLayoutMissing: boolean;
};

/** What the preflight needs from the station around it. */
export type PreflightOptions = {
  /** Everybody who may come, by id. */
  readonly attendeeIds: () => ReadonlyArray<string>;
  /** Null when somebody left the list meanwhile. */
  readonly plan: (attendeeId: string) => PlannedBadge | null;
  /** Lays badges out without printing them, and without delaying those that are printed. */
  readonly measure: MeasureBadges;
  readonly onProgress: (progress: PreflightProgress) => void;
  /** Told without personal data. */
  readonly onProblem: (what: string) => void;
};

/** Looks at the badges of the whole list before the doors open. */
export type Preflight = {
  readonly start: () => Promise<Outcome<PreflightResult, PreflightTrouble>>;
  /** Ends the run under way after the badges in hand. */
  readonly cancel: () => void;
};

// Small enough that cancelling feels immediate, large enough that the way to the page costs little.
const atOnce = 40;
const keptFindings = 10_000;
const sampleCount = 4;

const noCounts = (): Record<PreflightFinding['kind'], number> => ({
  cut: 0,
  'glyph-missing': 0,
  'no-layout': 0,
  'name-empty': 0,
  small: 0,
  'no-code': 0,
});

/** The preflight of one station; one run at a time. */
export const createPreflight = (options: PreflightOptions): Preflight => {
  const { attendeeIds, plan, measure, onProgress, onProblem } = options;
  let running: { cancelled: boolean } | null = null;

  const runAll = async (run: { readonly cancelled: boolean }): Promise<Outcome<PreflightResult, PreflightTrouble>> => {
    const ids = attendeeIds();
    const counts = noCounts();
    const findings: PreflightFinding[] = [];
    let samples: PreflightResult['samples'] = [];
    let checked = 0;
    for (let from = 0; from < ids.length; from += atOnce) {
      const planned = ids.slice(from, from + atOnce).flatMap((id) => plan(id) ?? []);
      const measured = await measure(planned.map(({ drawing }) => drawing));
      if (run.cancelled) return { ok: false, code: 'cancelled' };
      const good: Attendee[] = [];
      for (const [at, badge] of planned.entries()) {
        const { attendee } = badge;
        const one = measured[at];
        if (one === undefined) throw new Error('The badge page measured fewer badges than it was given.');
        const found = lookAtBadge(badge, one);
        for (const finding of found) counts[finding.kind] += 1;
        findings.push(...found.slice(0, keptFindings - findings.length));
        if (found.length === 0) good.push(attendee);
      }
      samples = [...samples, ...good.map(({ id, name }) => ({ attendeeId: id, name }))]
        .toSorted((one, other) => other.name.length - one.name.length)
        .slice(0, sampleCount);
      checked += planned.length;
      onProgress({ done: Math.min(from + atOnce, ids.length), of: ids.length });
    }
    return { ok: true, value: { checked, counts, findings, samples } };
  };

  return {
    start: async () => {
      if (running !== null) return { ok: false, code: 'busy' };
      const run = { cancelled: false };
      running = run;
      try {
        return await runAll(run);
      } catch (error) {
        onProblem(`preflight: ${error instanceof Error ? error.name : 'error'}`);
        return { ok: false, code: run.cancelled ? 'cancelled' : 'failed' };
      } finally {
        running = null;
      }
    },
    cancel: () => {
      if (running !== null) running.cancelled = true;
    },
  };
};
