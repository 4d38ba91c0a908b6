import type { Outcome } from '#shared/contract/ipc.ts';
import type { SettingsChanges } from '../settings/station-settings.ts';
import type { StationParts } from './parts.ts';

/** Stores settings durably, and lets the printer follow them; whoever calls has made sure that they may be changed. */
export const saveSettings = (
  { recording, settings, printing, changed }: StationParts,
  changes: SettingsChanges,
): Outcome<null, 'cannot-record'> => {
  const before = settings.current();
  if (!recording.record(() => settings.save(changes)).ok) {
    settings.reload();
    return { ok: false, code: 'cannot-record' };
  }
  if (JSON.stringify(before.printer) !== JSON.stringify(settings.current().printer)) printing.targetChanged();
  changed();
  return { ok: true, value: null };
};
