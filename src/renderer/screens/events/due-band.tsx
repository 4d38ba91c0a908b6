import { type ReactNode, useState } from 'react';
import { erasedInDays } from '#shared/domain/erasure.ts';
import { StatusLine } from '../../components/status-line.tsx';
import { useText } from '../../locales/use-text.tsx';
import { useStation } from '../../station/use-station.ts';

/** Warns staff from a week before the event's data are erased, and says what the list does not have yet. */
export const DueBand = (): ReactNode => {
  const text = useText();
  const { event, central } = useStation();
  // As it was when the screen was opened.
  const [now] = useState(Date.now);
  const days = erasedInDays(event, now);
  if (days === null) return null;
  const waiting = 'waiting' in central ? central.waiting : 0;
  return (
    <aside aria-label={text('events.due.title')}>
      <StatusLine icon="clock" tone="attention">
        {text('events.due', { days })} {waiting > 0 && `${text('events.due.unsent', { count: waiting })} `}
        {text('events.due.what')}
      </StatusLine>
    </aside>
  );
};
