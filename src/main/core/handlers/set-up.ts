import { withPrinter } from '../settings/choose-printer.ts';
import { saveSettings } from './save-settings.ts';
import type { HandlersOf, StationParts } from './parts.ts';

/** Settings, and the lock that guards them. */
export const setUpHandlers = (parts: StationParts): HandlersOf<'settings'> & HandlersOf<'lock'> => {
  const { recording, lock, changed } = parts;
  return {
    'settings.save': (changes) => {
      if (!lock.unlocked()) return { ok: false, code: 'locked' };
      const { printer } = changes;
      return saveSettings(
        parts,
        printer === undefined ? changes : { ...withPrinter(parts.settings.current(), printer), ...changes },
      );
    },
    'lock.unlock': ({ pin }) => lock.unlock(pin),
    'lock.lock': () => {
      lock.lock();
      return null;
    },
    'lock.state': () => ({ unlocked: lock.unlocked() }),
    'lock.set-pin': async ({ pin }) => {
      if (!lock.unlocked()) return { ok: false, code: 'locked' };
      const keep = await lock.prepare(pin);
      if (!recording.record(keep).ok) return { ok: false, code: 'cannot-record' };
      changed();
      return { ok: true, value: null };
    },
  };
};
