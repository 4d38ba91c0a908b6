import { listTray } from '../printing/paper-tray.ts';
import { withNewRoll } from '../printing/roll.ts';
import { withPrinter } from '../settings/choose-printer.ts';
import { saveSettings } from './save-settings.ts';
import type { HandlersOf, StationParts } from './parts.ts';

/** Badges, the printer and the paper tray. */
export const badgeHandlers = (
  parts: StationParts,
): HandlersOf<'badge'> & HandlersOf<'tray'> & HandlersOf<'printer'> => {
  const { options, store, recording, printing, printerFinder, chosen, settings, lock } = parts;
  // A printer that fails in the rush is changed by whoever stands at the desk.
  const mayServePrinter = (): boolean => settings.current().role === 'desk' || lock.unlocked();
  return {
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
    'printer.use': (printer) =>
      mayServePrinter() ? saveSettings(parts, withPrinter(settings.current(), printer)) : { ok: false, code: 'locked' },
    'printer.new-roll': ({ badges }) =>
      mayServePrinter()
        ? saveSettings(parts, { rolls: withNewRoll(settings.current(), badges, options.clock.now()) })
        : { ok: false, code: 'locked' },
  };
};
