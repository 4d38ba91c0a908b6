import { toBitmap } from '../printing/bitmap.ts';
import { toPng } from '../printing/png.ts';
import type { HandlersOf, StationParts } from './parts.ts';

/** Looking at all badges before the doors open. */
export const preflightHandlers = ({ lock, options, preflight, planBadge }: StationParts): HandlersOf<'preflight'> => ({
  'preflight.start': () => (lock.unlocked() ? preflight.start() : { ok: false, code: 'locked' }),
  'preflight.cancel': () => {
    preflight.cancel();
    return null;
  },
  'preflight.badge': async ({ attendeeId }) => {
    const planned = lock.unlocked() ? planBadge(attendeeId) : null;
    if (planned === null) return null;
    const png = toPng(toBitmap((await options.previewBadge(planned.drawing)).image));
    return { image: `data:image/png;base64,${png.toString('base64')}` };
  },
});
