import type { Paper } from '#shared/domain/paper.ts';

/** A roll of Brother's: its size in millimetres and the part of it that is printed on, in dots of 300 dpi. */
export type Media = {
  readonly widthMm: number;
  /** 0 for endless tape. */
  readonly lengthMm: number;
  readonly dots: number;
  /** 0 for endless tape. */
  readonly rows: number;
  /** Dots of the head that stand free at its right end. */
  readonly rightDots: number;
};

const tape = (widthMm: number, dots: number, rightDots: number): Media => ({
  widthMm,
  lengthMm: 0,
  dots,
  rows: 0,
  rightDots,
});

const dieCut = (widthMm: number, lengthMm: number, dots: number, rows: number, rightDots: number): Media => ({
  widthMm,
  lengthMm,
  dots,
  rows,
  rightDots,
});

// Brother's Raster Command Reference, "Page size", for rolls on which a badge has room.
const known: ReadonlyArray<Media> = [
  tape(29, 306, 6),
  tape(38, 413, 12),
  tape(50, 554, 12),
  tape(54, 590, 0),
  tape(62, 696, 12),
  tape(102, 1_164, 12),
  dieCut(29, 90, 306, 991, 6),
  dieCut(38, 90, 413, 991, 12),
  dieCut(39, 48, 425, 495, 6),
  dieCut(52, 29, 578, 271, 0),
  dieCut(62, 29, 696, 271, 12),
  dieCut(62, 100, 696, 1_109, 12),
  dieCut(102, 51, 1_164, 526, 12),
  dieCut(102, 152, 1_164, 1_660, 12),
];

/** The roll that a paper stands for; null when Brother makes none of this size. */
export const mediaFor = (paper: Paper): Media | null => {
  const lengthMm = paper.kind === 'roll' ? 0 : paper.heightMm;
  // Labels are sold as 152 mm and announced as 153.
  return known.find((media) => media.widthMm === paper.widthMm && Math.abs(media.lengthMm - lengthMm) <= 1) ?? null;
};
