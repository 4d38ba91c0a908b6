import type { Timing } from './timing.ts';

export type RoundOptions = {
  readonly signal: AbortSignal;
  readonly breathe: Timing['breathe'];
  /** A round threw; sync must not take admission down with it, and what was not done is done once it works again. */
  readonly onFailure: (what: string) => Promise<void>;
};

/** Goes round after round until the signal ends it; scans and screens come in between. */
export const goRound = async (
  round: () => Promise<void>,
  { signal, breathe, onFailure }: RoundOptions,
): Promise<void> => {
  while (!signal.aborted) {
    try {
      await round();
      await breathe();
    } catch (error) {
      if (signal.aborted) return;
      await onFailure(error instanceof Error ? error.name : 'unknown');
    }
  }
};
