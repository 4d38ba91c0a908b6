import { useEffect, useEffectEvent } from 'react';

/** What staff can do by one key. */
export type Shortcut = 'field' | 'admit' | 'checkOut' | 'undo' | 'walkIn' | 'badge' | 'override' | 'help';

/** Function keys: no ticket scanner types them, and no keyboard layout moves them. */
export const shortcutKeys: Readonly<Record<Shortcut, string>> = {
  help: 'F1',
  field: 'F2',
  admit: 'F3',
  checkOut: 'F4',
  undo: 'F6',
  walkIn: 'F7',
  badge: 'F8',
  override: 'F9',
};

/** Every shortcut, in the order in which the help lists them. */
export const shortcuts = [
  'field',
  'admit',
  'checkOut',
  'undo',
  'walkIn',
  'badge',
  'override',
  'help',
] as const satisfies ReadonlyArray<Shortcut>;

/** Runs what belongs to a key, unless a dialog is open. */
export const useShortcuts = (actions: Readonly<Record<Shortcut, () => void>>): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = shortcuts.find((name) => shortcutKeys[name] === event.key);
    if (shortcut === undefined || event.repeat || document.querySelector('[role="dialog"]') !== null) return;
    event.preventDefault();
    actions[shortcut]();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
};
