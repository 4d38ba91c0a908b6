import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import type { Subject } from './subject.ts';

/** Gives the keyboard back to the field when the button that had it went away with the subject before. */
export const useFocusKept = (field: RefObject<HTMLInputElement | null>, subject: Subject | null): void => {
  const before = useRef(subject);
  useEffect(() => {
    if (before.current !== subject && document.activeElement === document.body) field.current?.focus();
    before.current = subject;
  }, [field, subject]);
};
