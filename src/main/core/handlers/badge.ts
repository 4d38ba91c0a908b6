import { listTray } from '../printing/paper-tray.ts';
import { withNewRoll } from '../printing/roll.ts';
import { withPrinter } from '../settings/choose-printer.ts';
import { saveSettings } from './save-settings.ts';
import type { HandlersOf, StationParts } from './parts.ts';

/** Badges, the printer and the paper tray. */
export const badgeHandlers = (
  parts: StationParts,
): HandlersOf<'badge'> & HandlersOf<'tray'> & HandlersOf<'printer'> => {
  const { options, store, recording, printing, printerFinder, chosen, settings, authority } = parts;
  // A printer that fails in the rush is changed by whoever stands at the desk.
  const mayServe = (): boolean => authority.may('scan');
  const locked = { ok: false, code: 'locked' } as const;
  return {
    'badge.print': ({ attendeeId, copy }) => {
      if (!mayServe()) return locked;
      if (store.attendees.byId(attendeeId) === null) return { ok: false, code: 'unknown-attendee' };
      const recorded = recording.record(() => printing.enqueue(attendeeId, copy));
      return recorded.ok ? recorded.value : { ok: false, code: 'cannot-record' };
    },
    'badge.settle': ({ jobId, cameOut }) => (mayServe() ? printing.settle(jobId, cameOut) : locked),
    'badge.retry': ({ jobId }) => (mayServe() ? printing.retry(jobId) : locked),
    'badge.test': () => (mayServe() ? printing.test() : locked),
    'tray.list': () => (mayServe() ? listTray(chosen.badgesFolder) : []),
    'printer.list': () => printerFinder.list(),
    'printer.check': (target) => printing.check(target),
    'printer.use': (printer) => (mayServe() ? saveSettings(parts, withPrinter(settings.current(), printer)) : locked),
    'printer.new-roll': ({ badges }) =>
      mayServe()
        ? saveSettings(parts, { rolls: withNewRoll(settings.current(), badges, options.clock.now()) })
        : locked,
  };
};
