import type { BadgeDrawing } from './badge.ts';

/** What the badge page says when a badge stands on it. */
export type ShownBadge = {
  readonly width: number;
  /** Rows from the top of the page, both token strips included. */
  readonly height: number;
  /** By how many degrees, clockwise, the captured badge is to be turned. */
  readonly turn: 0 | 90 | 180 | 270;
  /** Something did not fit even in the smallest type. */
  readonly overflows: boolean;
  /** Characters that no bundled font holds, as code points; empty nearly always. */
  readonly missingGlyphs: readonly number[];
};

/** The one function of the badge page: lays a badge out, marks it with the token and resolves when it can be captured. */
export type ShowBadge = (badge: BadgeDrawing, token: number) => Promise<ShownBadge>;

/** How a badge would come out, found by laying it out without painting it. */
export type MeasuredBadge = {
  /** Characters that no bundled font holds, as code points. */
  readonly missingGlyphs: readonly number[];
  /** Some line of it would fall outside the paper. */
  readonly isCut: boolean;
  /** Height of the name's letters, in dots of type size. */
  readonly nameSize: number;
};

/** Lays badges out one after the other, as they would be printed. */
export type MeasureBadges = (badges: ReadonlyArray<BadgeDrawing>) => Promise<ReadonlyArray<MeasuredBadge>>;

/**
 * A strip above and one below the badge, in neither the image: black and white cells that spell the token, so that a
 * capture proves of itself which badge it shows and that it was painted from top to bottom.
 */
export const tokenStrip = { rows: 4, cellWidth: 4, bits: 24 } as const;

/** Whether each cell of the strip is black, for a token below 2^22; begins black and ends white, so that no plain area is one. */
export const tokenCells = (token: number): ReadonlyArray<boolean> => {
  const middle = Array.from({ length: tokenStrip.bits - 2 }, (_, bit) => ((token >> bit) & 1) === 1);
  return [true, ...middle, false];
};
