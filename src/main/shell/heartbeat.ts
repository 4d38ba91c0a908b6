/** Notices a page that fell silent. */
export type Heartbeat = {
  readonly beat: () => void;
  /** To be called at a steady pace; true once, when too many calls passed without a beat. */
  readonly tick: () => boolean;
  /** Waits for a first beat again, e.g. because the page is loaded anew. */
  readonly reset: () => void;
};

/**
 * A heartbeat that counts ticks and not time, so that a machine that slept or a main process that was busy itself
 * accuses nobody; and that starts with the first beat, so that a page may take its time to load.
 */
export const createHeartbeat = (silentTicks: number): Heartbeat => {
  let silent: number | null = null;
  return {
    beat: () => {
      silent = 0;
    },
    tick: () => {
      if (silent === null) return false;
      silent += 1;
      if (silent < silentTicks) return false;
      silent = null;
      return true;
    },
    reset: () => {
      silent = null;
    },
  };
};
