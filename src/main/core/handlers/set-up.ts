import type { HandlersOf, StationParts } from './parts.ts';

/** Settings, the lock that guards them, and the list of attendees. */
export const setUpHandlers = ({
  recording,
  settings,
  lock,
  importer,
  printing,
  changed,
}: StationParts): HandlersOf<'settings'> & HandlersOf<'lock'> & HandlersOf<'import'> => ({
  'settings.save': (changes) => {
    if (!lock.unlocked()) return { ok: false, code: 'locked' };
    const before = settings.current();
    if (!recording.record(() => settings.save(changes)).ok) {
      settings.reload();
      return { ok: false, code: 'cannot-record' };
    }
    if (JSON.stringify(before.printer) !== JSON.stringify(settings.current().printer)) printing.targetChanged();
    changed();
    return { ok: true, value: null };
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
  'import.preview': ({ path, mapping }) =>
    lock.unlocked() ? importer.preview(path, mapping) : { ok: false, code: 'locked' },
  'import.apply': ({ importId, onBadRows }) =>
    lock.unlocked() ? importer.apply(importId, onBadRows) : { ok: false, code: 'locked' },
  'import.cancel': ({ importId }) => {
    importer.cancel(importId);
    return null;
  },
});
