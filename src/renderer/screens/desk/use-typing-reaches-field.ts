import type { RefObject } from 'react';
import { useEffect } from 'react';

/** Whoever starts to type, wherever the focus is, types into the field; other fields and dialogs keep their keys. */
export const useTypingReachesField = (field: RefObject<HTMLInputElement | null>): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isCharacter =
        [...event.key].length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
      const elsewhere =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, [role="dialog"], [role="listbox"]');
      // The character itself follows the focus, since it is inserted after this listener.
      if (isCharacter && !elsewhere) field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [field]);
};
