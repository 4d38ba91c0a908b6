import type { MeasuredBadge } from '#shared/contract/badge-page.ts';
import type { FindingKind, PreflightFinding } from '#shared/contract/preflight.ts';
import { isBlank } from '#shared/domain/names/shown-text.ts';
import type { PlannedBadge } from './preflight.ts';

// Smaller letters of a name cannot be read by somebody who stands across.
const leastNameMm = 4;

/** What is wrong with the badge of somebody, given how it would come out. */
export const lookAtBadge = (
  { attendee, code, drawing, isLayoutMissing }: PlannedBadge,
  { missingGlyphs, isCut, nameSize }: MeasuredBadge,
): ReadonlyArray<PreflightFinding> => {
  const found: ReadonlyArray<readonly [FindingKind, boolean]> = [
    ['cut', isCut],
    ['glyph-missing', missingGlyphs.length > 0],
    ['no-layout', isLayoutMissing],
    ['name-empty', isBlank(attendee.name)],
    ['small', nameSize < leastNameMm * drawing.space.dotsPerMm],
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
