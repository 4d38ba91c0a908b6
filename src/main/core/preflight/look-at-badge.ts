import type { MeasuredBadge } from '#shared/contract/badge-page.ts';
import type { FindingKind, PreflightFinding } from '#shared/contract/preflight.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import { isBlank } from '#shared/domain/names/shown-text.ts';

// Smaller letters of a name cannot be read by somebody who stands across.
const leastNameMm = 4;

/** What is wrong with the badge of somebody, given how it would come out. */
export const lookAtBadge = (
  attendee: Attendee,
  code: string | null,
  { missingGlyphs, isCut, nameSize }: MeasuredBadge,
  dotsPerMm: number,
): ReadonlyArray<PreflightFinding> => {
  const found: ReadonlyArray<readonly [FindingKind, boolean]> = [
    ['cut', isCut],
    ['glyph-missing', missingGlyphs.length > 0],
    ['name-empty', isBlank(attendee.name)],
    ['small', nameSize < leastNameMm * dotsPerMm],
    ['no-code', code === null],
  ];
  return found
    .filter(([, is]) => is)
    .map(([kind]) => ({
      attendeeId: attendee.id,
      name: attendee.name,
      kind,
      characters: kind === 'glyph-missing' ? missingGlyphs.map((point) => String.fromCodePoint(point)) : [],
    }));
};
