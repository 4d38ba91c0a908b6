import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { EventTemplate } from '#shared/contract/requests/events.ts';
import type { Event } from '#shared/domain/event.ts';
import { moveEvent } from '#shared/domain/move-event.ts';
import { wallTime } from '#shared/domain/wall-time.ts';
import { Button } from '../../components/button.tsx';
import { useText } from '../../locales/use-text.tsx';
import { localName } from '../../station/local-name.ts';
import { useStation } from '../../station/use-station.ts';
import { useRuleWords } from '../set-up/event/use-rule-words.ts';

type Props = {
  readonly templates: ReadonlyArray<EventTemplate>;
  readonly onStart: (event: Event, withLayouts: boolean) => void;
};

const dayMs = 24 * 3_600_000;

const Start = ({
  title,
  event,
  onStart,
}: {
  readonly title: string;
  readonly event: Event;
  readonly onStart: () => void;
}): ReactNode => {
  const text = useText();
  const { locale } = useIntl();
  const words = useRuleWords(event);
  const shown = event.checkpoints.slice(0, 2);
  const more = event.checkpoints.length - shown.length;
  return (
    <section className="event-card" aria-label={title}>
      <div>
        <h4>
          <bdi>{title}</bdi>
        </h4>
        {shown.map(({ id, name, rules }) => (
          <p key={id} className="event-rules">
            <bdi>{localName(name, locale)}</bdi>: {words(rules)}
          </p>
        ))}
        {more > 0 && <p className="event-rules">{text('events.more-checkpoints', { count: more })}</p>}
      </div>
      <Button look="primary" onPress={onStart}>
        {text('events.begin-with')}
      </Button>
    </section>
  );
};

/** What a new event begins with: a template, or a copy of the open one without its people; it is on the day after today until somebody says otherwise. */
export const StartWith = ({ templates, onStart }: Props): ReactNode => {
  const text = useText();
  const { locale } = useIntl();
  const { event: open } = useStation();
  const tomorrow = (event: Event): Event =>
    moveEvent(event, { day: wallTime(Date.now() + dayMs, event.timeZone).slice(0, 10), timeZone: event.timeZone });
  return (
    <div className="event-starts">
      {templates.map(({ key, name, event }) => (
        <Start
          key={key}
          title={localName(name, locale)}
          event={event}
          onStart={() => onStart(tomorrow({ ...event, name: '' }), false)}
        />
      ))}
      <Start
        title={text('events.copy-of', { name: open.name })}
        event={open}
        onStart={() => onStart(tomorrow({ ...open, rehearses: null, ticketKeys: [] }), true)}
      />
    </div>
  );
};
