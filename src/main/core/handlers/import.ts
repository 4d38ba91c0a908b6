import { longestPasted } from '#shared/contract/import.ts';
import type { HandlersOf, StationParts } from './parts.ts';

/** Guest lists: what one would change, taking it over, and taking it back. */
export const importHandlers = ({ options, authority, importer }: StationParts): HandlersOf<'import'> => {
  const locked = { ok: false, code: 'locked' } as const;
  const mayImport = (): boolean => authority.may('import');
  const actor = () => authority.role() ?? 'self';
  return {
    'import.preview': ({ path, mapping, sheet = null }) =>
      mayImport() ? importer.preview({ kind: 'file', path }, { mapping, sheet }) : locked,
    'import.clipboard': async () => {
      const text = mayImport() ? (await options.readClipboard()).slice(0, longestPasted) : '';
      return text.trim() === '' ? null : text;
    },
    'import.paste': ({ text, mapping }) =>
      mayImport() ? importer.preview({ kind: 'pasted', text }, { mapping, sheet: null }) : locked,
    'import.apply': ({ importId, onBadRows, gone = 'keep' }) =>
      mayImport() ? importer.apply(importId, { onBadRows, gone, by: actor() }) : locked,
    'import.cancel': ({ importId }) => {
      importer.cancel(importId);
      return null;
    },
    'import.last': () => (mayImport() ? importer.last() : null),
    'import.undo': () => (mayImport() ? importer.undoLast(actor()) : locked),
  };
};
