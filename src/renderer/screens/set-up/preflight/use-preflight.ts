import type { PreflightProgress, PreflightResult, PreflightTrouble } from '#shared/contract/preflight.ts';
import { ask, listen } from '../../../station/bridge.ts';
import { useLongWork, type LongWork } from '../../../station/use-long-work.ts';

/** The check of all badges, begun and ended by hand. */
export type PreflightCheck = LongWork<PreflightProgress, PreflightResult, PreflightTrouble | 'locked', void>;

/** Checks all badges; a check under way ends with the section that shows it. */
export const usePreflight = (): PreflightCheck =>
  useLongWork(() => ask('preflight.start', undefined), {
    listen: (take) => listen('preflight.progress', take),
    cancel: () => void ask('preflight.cancel', undefined),
  });
