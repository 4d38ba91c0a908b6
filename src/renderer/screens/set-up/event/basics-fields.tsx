import type { ReactNode } from 'react';
import type { EventProblem } from '#shared/domain/event-coherence.ts';
import type { Event } from '#shared/domain/event.ts';
import { keptDays, moveEvent } from '#shared/domain/move-event.ts';
import { wallTime } from '#shared/domain/wall-time.ts';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { LogoField } from './logo-field.tsx';
import { MomentField } from './moment-field.tsx';
import { ZoneField } from './zone-field.tsx';

/** What a part of the form gets of the draft. */
export type EventFieldsProps = {
  readonly event: Event;
  readonly onChange: (change: Partial<Event>) => void;
  readonly problems: ReadonlyArray<EventProblem>;
};

const dayMs = 24 * 3_600_000;

/** The sentence for the first of some problems; null for none. */
const useSentence = (problems: ReadonlyArray<EventProblem>): ((kind: EventProblem['kind']) => string | null) => {
  const text = useText();
  return (kind) => (problems.some((problem) => problem.kind === kind) ? text(`events.problem.${kind}`) : null);
};

/** Name and place. */
export const NameFields = ({ event, onChange, problems }: EventFieldsProps): ReactNode => {
  const text = useText();
  const sentence = useSentence(problems);
  return (
    <div className="event-fields">
      <TextField
        label={text('events.name')}
        value={event.name}
        maxLength={200}
        error={sentence('no-name')}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={text('events.venue')}
        value={event.venue}
        maxLength={200}
        onChange={(venue) => onChange({ venue })}
      />
    </div>
  );
};

/** The event with another beginning: another day takes all its times along, and the end never comes before it. */
const beginningAt = (event: Event, at: number): Event => {
  const { timeZone } = event;
  const day = wallTime(at, timeZone).slice(0, 10);
  const moved = moveEvent(event, { day, timeZone });
  if (at < moved.endsAt) return { ...moved, startsAt: at };
  const later = at + (event.endsAt - event.startsAt);
  return { ...moved, startsAt: at, endsAt: later, eraseAfter: later + keptDays(event) * dayMs };
};

/** Beginning, end and zone; data are kept as many days after the end as before. */
export const DayFields = ({ event, onChange, problems }: EventFieldsProps): ReactNode => {
  const text = useText();
  const sentence = useSentence(problems);
  const { startsAt, endsAt, timeZone } = event;
  const kept = keptDays(event);
  const withEnd = (end: number): Partial<Event> => ({ endsAt: end, eraseAfter: end + kept * dayMs });
  return (
    <div className="event-fields">
      <MomentField
        label={text('events.starts')}
        timeZone={timeZone}
        value={startsAt}
        hint={text('events.starts.hint')}
        onChange={(at) => {
          if (at !== null) onChange(beginningAt(event, at));
        }}
      />
      <MomentField
        label={text('events.ends')}
        timeZone={timeZone}
        value={endsAt}
        error={sentence('ends-before-start')}
        onChange={(at) => {
          if (at !== null) onChange(withEnd(at));
        }}
      />
      <ZoneField event={event} onChange={onChange} />
      <TextField
        label={text('events.keep')}
        hint={text('events.keep.hint')}
        type="number"
        inputMode="numeric"
        value={String(kept)}
        error={sentence('erased-before-end')}
        onChange={(days) => {
          const count = Math.min(3_650, Math.max(0, Math.floor(Number(days))));
          if (Number.isFinite(count)) onChange({ eraseAfter: endsAt + count * dayMs });
        }}
      />
    </div>
  );
};

/** Colour and logo. */
export const LookFields = ({ event, onChange }: EventFieldsProps): ReactNode => {
  const text = useText();
  return (
    <div className="event-fields">
      <label className="field event-colour">
        <span className="field-label">{text('events.colour')}</span>
        <input type="color" value={event.colour} onChange={({ target }) => onChange({ colour: target.value })} />
      </label>
      <LogoField event={event} onChange={onChange} />
    </div>
  );
};
