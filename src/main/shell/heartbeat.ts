/** Notices a page that fell silent. */
export type Heartbeat = {
  /** A page begins to load: it may take its time, but not for ever. */
  readonly expectFirst: () => void;
  readonly beat: () => void;
  /** To be called at a steady pace; true once, when too many calls passed without a beat. */
  readonly tick: () => boolean;
  /** Expects nothing, e.g. of a page that does not beat. */
  readonly reset: () => void;
};

/**
 * A heartbeat that counts ticks and not time, so that a machine that slept or a main process that was busy itself
 * accuses nobody: `firstTicks` until the first beat, `silentTicks` from beat to beat.
 */
export const createHeartbeat = (silentTicks: number, firstTicks: number): Heartbeat => {
  let left: number | null = null;
  return {
    expectFirst: () => {
      left = firstTicks;
    },
    beat: () => {
      left = silentTicks;
    },
    tick: () => {
      if (left === null) return false;
      left -= 1;
      if (left > 0) return false;
      left = null;
      return true;
    },
    reset: () => {
      left = null;
    },
  };
};
