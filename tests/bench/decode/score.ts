import type { Look } from './look.ts';
import type { Photo } from './manifest.ts';

/** How a decoder did over a set of pictures. */
export type Score = {
  readonly found: number;
  readonly of: number;
  readonly falseReads: ReadonlyArray<string>;
  readonly missed: ReadonlyArray<string>;
  readonly medianMs: number;
  readonly p95Ms: number;
};

const quantile = (sorted: ReadonlyArray<number>, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Counts what was found among the pictures with a code, and every text that is not one of its picture's. */
export const score = (looks: ReadonlyArray<{ readonly photo: Photo; readonly look: Look }>): Score => {
  const withCode = looks.filter(({ photo }) => photo.texts.length > 0);
  const isRight = ({ photo, look }: (typeof looks)[number]): boolean =>
    look.text !== undefined && photo.texts.includes(look.text);
  const times = looks.map(({ look }) => look.ms).toSorted((a, b) => a - b);
  return {
    found: withCode.filter(isRight).length,
    of: withCode.length,
    falseReads: looks.filter((each) => each.look.text !== undefined && !isRight(each)).map(({ photo }) => photo.file),
    missed: withCode.filter((each) => !isRight(each)).map(({ photo }) => photo.file),
    medianMs: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
  };
};
