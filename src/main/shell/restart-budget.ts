/** Says whether one more restart is still worth trying: at most `most` of them within `windowMs`. */
export const createRestartBudget = (
  most: number,
  windowMs: number,
  monotonic: () => number,
): { readonly take: () => boolean } => {
  let taken: ReadonlyArray<number> = [];
  return {
    take: () => {
      const now = monotonic();
      taken = [...taken.filter((at) => now - at < windowMs), now];
      return taken.length <= most;
    },
  };
};
