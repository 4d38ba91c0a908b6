import type { Outcome } from '#shared/contract/ipc.ts';
import { noteDeed } from '../journal/note-deed.ts';
import { withPrinter } from '../settings/choose-printer.ts';
import { saveSettings } from './save-settings.ts';
import type { HandlersOf, StationParts } from './parts.ts';

/** Settings, and the lock that guards them. */
export const setUpHandlers = (parts: StationParts): HandlersOf<'settings'> & HandlersOf<'lock'> => {
  const { recording, lock, books, authority, changed } = parts;
  // One line in the journal for all that is set in one visit.
  let noted = false;
  const keepPin = (keep: () => void): Outcome<null, 'cannot-record'> => {
    const kept = recording.record(keep);
    if (!kept.ok) return { ok: false, code: 'cannot-record' };
    noteDeed(books, 'pin-set', authority.role() ?? 'organiser');
    changed();
    return { ok: true, value: null };
  };
  return {
    'settings.save': (changes) => {
      // Whoever serves may turn the sound off; all else is the organisers'.
      const isSound = Object.keys(changes).every((key) => key === 'sound');
      if (!authority.may(isSound ? 'scan' : 'set-up')) return { ok: false, code: 'locked' };
      const { printer } = changes;
      const saved = saveSettings(
        parts,
        printer === undefined ? changes : { ...withPrinter(parts.settings.current(), printer), ...changes },
      );
      if (saved.ok && !isSound && !noted) noted = noteDeed(books, 'settings', 'organiser').ok;
      return saved;
    },
    'lock.unlock': ({ pin, as }) => lock.unlock(pin, as),
    'lock.lock': () => {
      noted = false;
      lock.lock();
      return null;
    },
    'lock.state': () => ({ unlocked: lock.unlocked() }),
    'lock.set-pin': async ({ pin }) => {
      if (!lock.unlocked()) return { ok: false, code: 'locked' };
      if (await lock.isTaken(pin, 'lead')) return { ok: false, code: 'same-pin' };
      return keepPin(await lock.prepare(pin));
    },
    'lock.set-lead-pin': async ({ pin }) => {
      if (!lock.unlocked()) return { ok: false, code: 'locked' };
      if (pin !== null && !lock.pinSet()) return { ok: false, code: 'no-organiser-pin' };
      if (pin !== null && (await lock.isTaken(pin, 'organiser'))) return { ok: false, code: 'same-pin' };
      return keepPin(await lock.prepareForLeads(pin));
    },
  };
};
