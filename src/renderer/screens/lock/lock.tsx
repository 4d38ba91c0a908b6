import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { Text, useText } from '../../locales/use-text.tsx';
import { useStation } from '../../station/use-station.ts';
import { PinForm } from './pin-form.tsx';
import { usePinEntry } from './use-pin-entry.ts';
import './lock.css';

type Props = { readonly onUnlocked: () => void; readonly onBack: () => void };

/** Asks for the organisers' PIN before the set-up. */
export const Lock = ({ onUnlocked, onBack }: Props): ReactNode => {
  const text = useText();
  const { demoPin } = useStation();
  const entry = usePinEntry('organiser', onUnlocked);
  return (
    <main className="lock">
      <section className="lock-card">
        <span className="lock-mark">
          <Icon name="lock" size="large" />
        </span>
        <h1>{text('lock.title')}</h1>
        <p>{text('lock.enter')}</p>
        <PinForm entry={entry} back={text('lock.back')} onBack={onBack} />
        {demoPin !== null && (
          <p className="lock-demo">
            <Text id="lock.demo" values={{ pin: <strong key="pin">{demoPin}</strong> }} />
          </p>
        )}
      </section>
    </main>
  );
};
