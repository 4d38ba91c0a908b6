import type { RefusalReason, Verdict } from '#shared/domain/verdict.ts';
import type { Direction } from '#shared/domain/scan.ts';

/** What a verdict looks and sounds like. `attention`: staff can put it right here; `refused`: this ticket does not lead in. */
export type VerdictTone = 'admitted' | 'left' | 'attention' | 'refused';

const toneByReason: Readonly<Record<RefusalReason, VerdictTone>> = {
  unknown: 'refused',
  'already-in': 'attention',
  'not-inside': 'attention',
  cancelled: 'refused',
  unpaid: 'attention',
  blocked: 'refused',
  'not-booked': 'attention',
  full: 'attention',
  'too-early': 'attention',
  'too-late': 'attention',
  'wrong-event': 'refused',
  forged: 'refused',
  revoked: 'refused',
};

/** The tone of a verdict given in a direction. */
export const verdictTone = (verdict: Verdict, direction: Direction): VerdictTone => {
  if (verdict.kind === 'refused') return toneByReason[verdict.reason];
  return direction === 'exit' ? 'left' : 'admitted';
};
