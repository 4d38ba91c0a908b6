/** How full the battery of this machine is, as its page told last: 0 to 1, null for a machine without one. */
export type Battery = { readonly level: () => number | null; readonly tell: (level: number | null) => void };

/** A battery of which nothing was told yet. */
export const createBattery = (): Battery => {
  let known: number | null = null;
  return {
    level: () => known,
    tell: (level) => {
      known = level;
    },
  };
};
