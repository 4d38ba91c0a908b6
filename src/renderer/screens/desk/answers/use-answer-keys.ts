import { useEffect, useEffectEvent } from 'react';

/** What the keys do; `digit` from 1. */
export type AnswerKeys = { readonly onDigit: (digit: number) => void; readonly onHandOut: () => void };

/** Alt with a digit answers, Alt with 0 hands out: digits alone belong to tickets and scanners. Nothing while a dialog is open. */
export const useAnswerKeys = ({ onDigit, onHandOut }: AnswerKeys): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const digit = /^Digit(\d)$/u.exec(event.code)?.[1];
    if (digit === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
    if (document.querySelector('[role="dialog"]') !== null) return;
    event.preventDefault();
    if (digit === '0') onHandOut();
    else onDigit(Number(digit));
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
};
