import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Text, useText } from '../../locales/use-text.tsx';
import { useStation } from '../../station/use-station.ts';
import { Keypad } from './keypad.tsx';
import { usePinEntry } from './use-pin-entry.ts';
import './lock.css';

const mostDots = 12;

/** Asks for the staff PIN, by touch or keyboard; wrong tries have to wait longer and longer. */
export const Lock = ({
  onUnlocked,
  onBack,
}: {
  readonly onUnlocked: () => void;
  readonly onBack: () => void;
}): ReactNode => {
  const text = useText();
  const { demoPin } = useStation();
  const { pin, notice, secondsToWait, type, erase, submit } = usePinEntry(onUnlocked);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (/^\d$/u.test(event.key)) type(event.key);
      else if (event.key === 'Backspace') erase();
      else if (event.key === 'Escape') onBack();
      else if (event.key === 'Enter' && event.target === document.body) void submit();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <main className="lock">
      <section className="lock-card">
        <span className="lock-mark">
          <Icon name="lock" size="large" />
        </span>
        <h1>{text('lock.title')}</h1>
        <p>{text('lock.enter')}</p>
        <div className="lock-dots" role="img" aria-label={text('lock.typed', { count: pin.length })}>
          {Array.from({ length: Math.max(4, Math.min(pin.length, mostDots)) }, (_, place) => (
            <span key={place} data-filled={place < pin.length} />
          ))}
        </div>
        <p className="lock-notice" role="alert">
          {notice !== null && text(`lock.${notice}`)}{' '}
          {secondsToWait > 0 && text('lock.wait', { seconds: secondsToWait })}
        </p>
        <Keypad onDigit={type} onErase={erase} />
        <div className="lock-actions">
          <Button size="large" look="plain" onPress={onBack}>
            {text('lock.back')}
          </Button>
          <Button
            size="large"
            look="primary"
            isDisabled={pin === '' || secondsToWait > 0}
            onPress={() => void submit()}
          >
            {text('lock.open')}
          </Button>
        </div>
        {demoPin !== null && (
          <p className="lock-demo">
            <Text id="lock.demo" values={{ pin: <strong key="pin">{demoPin}</strong> }} />
          </p>
        )}
      </section>
    </main>
  );
};
