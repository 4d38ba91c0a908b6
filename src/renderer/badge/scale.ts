/** How large things are on a badge, in dots. */
export type Scale = {
  /** A millimetre of the paper, smaller where the badge must shrink. */
  readonly rem: number;
  /** The millimetre by which fields are sized: on narrow paper type is smaller, on wide paper larger. */
  readonly mm: number;
  /** The smallest type that thermal paper shows well; half a millimetre less where nothing else fits. */
  readonly least: number;
};

const usualWidthMm = 72;

/** The scale for paper of this width, `shrink` 1 being the usual one. */
export const scaleFor = (widthDots: number, dotsPerMm: number, shrink: number): Scale => {
  const rem = dotsPerMm * shrink;
  const mm = rem * (0.28 + (0.72 * widthDots) / dotsPerMm / usualWidthMm);
  return { rem, mm, least: Math.round((shrink < 0.5 ? 1.75 : 2.25) * dotsPerMm) };
};
