import { type ReactNode, useState } from 'react';
import type { KnownEvent } from '#shared/contract/requests/events.ts';
import { erasedInDays } from '#shared/domain/erasure.ts';
import { Button } from '../../components/button.tsx';
import { Pill } from '../../components/pill.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';

type Props = {
  readonly event: KnownEvent;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
};

/** One event on this machine, how it stands and how much is in it. */
export const EventRow = ({ event, isBusy, onOpen, onDelete }: Props): ReactNode => {
  const text = useText();
  const { day, number } = useFormat();
  // As it was when the row was first shown.
  const [now] = useState(Date.now);
  const days = erasedInDays(event, now);
  const isOver = now > event.endsAt;
  return (
    <li className="event-card">
      <div className="event-card-head">
        <div>
          <h3>
            <bdi>{event.name}</bdi>
            {event.isOpen && (
              <Pill tone="admitted" icon="check">
                {text('events.is-open')}
              </Pill>
            )}
            {event.rehearses !== null && <Pill tone="attention">{text('events.rehearsal')}</Pill>}
            {isOver && <Pill tone="neutral">{text('events.is-over')}</Pill>}
            {days !== null && (
              <Pill tone="attention" icon="clock">
                {text('events.erased-in', { days })}
              </Pill>
            )}
          </h3>
          <p>{[day(event.startsAt), event.venue].filter((part) => part !== '').join(' · ')}</p>
          <p className="event-rules">
            {event.people === null || event.facts === null
              ? text('events.not-counted')
              : text('events.counts', { people: number(event.people), facts: number(event.facts) })}
          </p>
        </div>
        <div className="event-actions">
          {!event.isOpen && (
            <Button isDisabled={isBusy} icon="arrow-in" onPress={onOpen}>
              {text('events.open-it')}
            </Button>
          )}
          <Button look="plain" isDisabled={isBusy} icon="cross" onPress={onDelete}>
            {text('events.delete-it')}
          </Button>
        </div>
      </div>
    </li>
  );
};
