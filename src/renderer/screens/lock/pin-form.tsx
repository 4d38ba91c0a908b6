import { type ReactNode, useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { useText } from '../../locales/use-text.tsx';
import { Keypad } from './keypad.tsx';
import type { PinEntry } from './use-pin-entry.ts';

const mostDots = 12;

type Props = { readonly entry: PinEntry; readonly back: string; readonly onBack: () => void };

/** A PIN to give by touch or keyboard; wrong tries have to wait longer and longer. */
export const PinForm = ({ entry, back, onBack }: Props): ReactNode => {
  const text = useText();
  const { pin, notice, secondsToWait, type, erase, submit } = entry;

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isOnButton = event.target instanceof HTMLElement && event.target.closest('button') !== null;
      if (/^\d$/u.test(event.key)) type(event.key);
      else if (event.key === 'Backspace') erase();
      else if (event.key === 'Escape') onBack();
      else if (event.key === 'Enter' && !isOnButton) void submit();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <>
      <div className="lock-dots" role="img" aria-label={text('lock.typed', { count: pin.length })}>
        {Array.from({ length: Math.max(4, Math.min(pin.length, mostDots)) }, (_, place) => (
          <span key={place} data-filled={place < pin.length} />
        ))}
      </div>
      <p className="lock-notice" role="alert">
        {notice !== null && text(`lock.${notice}`)} {secondsToWait > 0 && text('lock.wait', { seconds: secondsToWait })}
      </p>
      <Keypad onDigit={type} onErase={erase} />
      <div className="lock-actions">
        <Button size="large" look="plain" onPress={onBack}>
          {back}
        </Button>
        <Button size="large" look="primary" isDisabled={pin === '' || secondsToWait > 0} onPress={() => void submit()}>
          {text('lock.open')}
        </Button>
      </div>
    </>
  );
};
