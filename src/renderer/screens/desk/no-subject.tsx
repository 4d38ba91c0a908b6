import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../locales/use-text.tsx';
import { useStation } from '../../station/use-station.ts';

/** Before the first scan: what to do now; without a guest list, the way to it. */
export const NoSubject = ({ onSetUp }: { readonly onSetUp: () => void }): ReactNode => {
  const text = useText();
  const { hasAttendees } = useStation();
  return (
    <section className="card card-empty" aria-label={text('desk.card')}>
      <Icon name={hasAttendees ? 'ticket' : 'people'} size="large" />
      <h2>{text(hasAttendees ? 'desk.empty.title' : 'desk.empty.nobody')}</h2>
      <p>{text(hasAttendees ? 'desk.empty.text' : 'desk.empty.nobody-text')}</p>
      {!hasAttendees && (
        <Button look="primary" size="large" icon="file" onPress={onSetUp}>
          {text('desk.empty.import')}
        </Button>
      )}
    </section>
  );
};
