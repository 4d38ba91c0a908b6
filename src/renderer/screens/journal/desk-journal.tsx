import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { useText } from '../../locales/use-text.tsx';
import { leadPin } from '../../station/lead-pin.ts';
import { useStation } from '../../station/use-station.ts';
import { Journal } from './journal.tsx';
import './journal.css';

/** The journal at the desk, for as long as a lead stands there. */
export const DeskJournal = (): ReactNode => {
  const text = useText();
  const { role } = useStation();
  if (role === 'staff')
    return (
      <section className="journal-locked" aria-label={text('journal.title')}>
        <p>{text('journal.locked')}</p>
        <Button look="primary" icon="lock" onPress={() => void leadPin.request()}>
          {text('lock.lead.become')}
        </Button>
      </section>
    );
  return (
    <section className="journal-desk" aria-labelledby="journal-title">
      <h2 id="journal-title">{text('journal.title')}</h2>
      <Journal />
    </section>
  );
};
