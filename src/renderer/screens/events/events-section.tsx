import { type ReactNode, useState } from 'react';
import type { KnownEvent } from '#shared/contract/requests/events.ts';
import { Button } from '../../components/button.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { DeleteEvent } from './delete-event.tsx';
import { EventRow } from './event-row.tsx';
import { endGuide } from './guide-steps.ts';
import { isBegun } from './new-event-draft.ts';
import { NewEvent } from './new-event.tsx';
import { TemplateList } from './template-list.tsx';
import { useEvents } from './use-events.ts';
import '../set-up/event/event.css';

/** All events on this machine: open, begin and delete them; templates; and the proofs of what was deleted. */
export const EventsSection = (): ReactNode => {
  const text = useText();
  const { day } = useFormat();
  const events = useEvents();
  const { view, trouble, isBusy, run } = events;
  const [isMaking, setMaking] = useState(isBegun);
  const [deleting, setDeleting] = useState<KnownEvent | null>(null);
  const troubleLine = trouble !== null && (
    <StatusLine icon="warning" tone="refused">
      {text(`events.trouble.${trouble}`)}
    </StatusLine>
  );
  if (isMaking) {
    return (
      <div className="event-form">
        {troubleLine}
        <NewEvent events={events} onClose={() => setMaking(false)} />
      </div>
    );
  }
  return (
    <div className="event-form">
      <p>{text('events.list.what')}</p>
      {troubleLine}
      <div className="event-actions">
        <Button look="primary" size="large" icon="ticket" onPress={() => setMaking(true)}>
          {text('events.new')}
        </Button>
      </div>
      <ul className="event-list">
        {(view?.events ?? []).map((event) => (
          <EventRow
            key={event.id}
            event={event}
            isBusy={isBusy}
            onOpen={() => void run(() => ask('events.open', { id: event.id }), 'event')}
            onDelete={() => setDeleting(event)}
          />
        ))}
      </ul>
      <TemplateList events={events} />
      {view !== null && view.erased.length > 0 && (
        <>
          <h3>{text('events.erased')}</h3>
          <ul className="event-erased">
            {view.erased.toReversed().map((erasure) => (
              <li key={`${erasure.at} ${erasure.eventName}`}>
                {text('events.erased.line', {
                  name: `\u2068${erasure.eventName}\u2069`,
                  day: day(erasure.at),
                  people: erasure.people ?? 0,
                  facts: erasure.facts ?? 0,
                })}{' '}
                {text(`events.erased.${erasure.why}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {deleting !== null && (
        <DeleteEvent
          event={deleting}
          onClose={() => setDeleting(null)}
          onDelete={(name) => {
            const { id, isOpen } = deleting;
            setDeleting(null);
            if (isOpen) endGuide();
            void run(() => ask('events.delete', { id, name }), isOpen ? 'events' : undefined);
          }}
        />
      )}
    </div>
  );
};
