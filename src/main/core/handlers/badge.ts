import { listTray } from '../printing/paper-tray.ts';
import type { HandlersOf, StationParts } from './parts.ts';

/** Badges, the printer and the paper tray. */
export const badgeHandlers = ({
  store,
  recording,
  printing,
  printerFinder,
  chosen,
}: StationParts): HandlersOf<'badge'> & HandlersOf<'tray'> & HandlersOf<'printer'> => ({
  'badge.print': ({ attendeeId, copy }) => {
    if (store.attendees.byId(attendeeId) === null) return { ok: false, code: 'unknown-attendee' };
    const recorded = recording.record(() => printing.enqueue(attendeeId, copy));
    return recorded.ok ? recorded.value : { ok: false, code: 'cannot-record' };
  },
  'badge.settle': ({ jobId, cameOut }) => printing.settle(jobId, cameOut),
  'badge.retry': ({ jobId }) => printing.retry(jobId),
  'badge.test': () => printing.test(),
  'tray.list': () => listTray(chosen.badgesFolder),
  'printer.list': () => printerFinder.list(),
  'printer.check': (target) => printing.check(target),
});
