/** Codes seen lately, each with the moment of its last sighting (milliseconds of one clock). */
export type RepeatGuard = ReadonlyMap<string, number>;

/** How long a code must be out of view before it counts again, in milliseconds. */
export const repeatWindowMs = 2_500;

/** The guard that has seen nothing yet. */
export const emptyRepeatGuard: RepeatGuard = new Map();

/**
 * Takes one sighting and tells whether it counts. A code counts again only after it was out of view for the whole window:
 * every sighting renews it, so a ticket held still counts once; another code counts at once, also when two lie in view together.
 */
export const sight = (
  guard: RepeatGuard,
  code: string,
  now: number,
): { readonly guard: RepeatGuard; readonly counts: boolean } => {
  // Compared both ways, so that a clock set back frees the code instead of blocking it for long.
  const recent = [...guard].filter(([, seenAt]) => Math.abs(now - seenAt) < repeatWindowMs);
  return { guard: new Map([...recent, [code, now]]), counts: !recent.some(([seen]) => seen === code) };
};
