import type { ReactNode } from 'react';
import { assertNever } from '#shared/assert-never.ts';
import { eventProblems } from '#shared/domain/event-coherence.ts';
import type { Event } from '#shared/domain/event.ts';
import { ruleWarnings } from '#shared/domain/rule-warnings.ts';
import { Button } from '../../components/button.tsx';
import { useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { DayFields, LookFields, NameFields } from '../set-up/event/basics-fields.tsx';
import { CategoryFields } from '../set-up/event/category-fields.tsx';
import { CheckpointList } from '../set-up/event/checkpoint-list.tsx';
import { LanguageFields } from '../set-up/event/language-fields.tsx';
import { type NewEventStep, newEventSteps, useNewEventDraft } from './new-event-draft.ts';
import { beginGuide } from './guide-steps.ts';
import { StartWith } from './start-with.tsx';
import type { Events } from './use-events.ts';

type Props = { readonly events: Events; readonly onClose: () => void };

const Fields = ({
  step,
  event,
  onChange,
}: {
  readonly step: NewEventStep;
  readonly event: Event;
  readonly onChange: (change: Partial<Event>) => void;
}): ReactNode => {
  const fields = { event, onChange, problems: eventProblems(event) };
  switch (step) {
    case 'start':
      return null;
    case 'name':
      return (
        <>
          <NameFields {...fields} />
          <LookFields {...fields} />
        </>
      );
    case 'days':
      return <DayFields {...fields} />;
    case 'languages':
      return <LanguageFields {...fields} />;
    case 'categories':
      return <CategoryFields {...fields} />;
    case 'checkpoints':
      return <CheckpointList {...fields} warnings={ruleWarnings(event, { people: 0, booked: {} })} />;
    default:
      return assertNever(step);
  }
};

/** Leads through the making of an event, one question a step, each with an answer already in it. */
export const NewEvent = ({ events: { templates, isBusy, run }, onClose }: Props): ReactNode => {
  const text = useText();
  const [{ step, event, withLayouts }, change, forget] = useNewEventDraft();
  const place = newEventSteps.indexOf(step);
  const next = newEventSteps[place + 1] ?? null;
  const problems = event === null ? [] : eventProblems(event);
  const isNameMissing = problems.some(({ kind }) => kind === 'no-name');

  const make = async (): Promise<void> => {
    beginGuide();
    if (await run(() => ask('events.make', { event, withLayouts }), 'guest-list')) forget();
  };
  return (
    <>
      <ol className="event-steps" aria-label={text('events.new')}>
        {newEventSteps.map((each) => (
          <li key={each} {...(each === step ? { 'aria-current': 'step' as const } : {})}>
            {text(`events.step.${each}`)}
          </li>
        ))}
      </ol>
      <h3>{text(`events.step.${step}`)}</h3>
      <p>{text(`events.step.${step}.what`)}</p>
      {event === null || step === 'start' ? (
        <StartWith
          templates={templates}
          onStart={(start, layouts) => change({ event: start, withLayouts: layouts, step: 'name' })}
        />
      ) : (
        <form
          className="event-list"
          onSubmit={(submitted) => {
            submitted.preventDefault();
            if (next === null) void make();
            else change({ step: next });
          }}
        >
          <Fields step={step} event={event} onChange={(more) => change({ event: { ...event, ...more } })} />
          {next === null && problems.length > 0 && <p role="status">{text('events.cannot-save')}</p>}
          <div className="event-actions">
            <Button onPress={() => change({ step: newEventSteps[place - 1] ?? 'start' })}>{text('events.back')}</Button>
            <Button
              type="submit"
              look="primary"
              size="large"
              isDisabled={isBusy || (step === 'name' && isNameMissing) || (next === null && problems.length > 0)}
            >
              {text(next === null ? 'events.make-it' : 'events.next')}
            </Button>
          </div>
        </form>
      )}
      <div className="event-actions">
        <Button look="plain" onPress={onClose}>
          {text('events.later')}
        </Button>
        {event !== null && (
          <Button
            look="plain"
            onPress={() => {
              forget();
              onClose();
            }}
          >
            {text('events.give-up')}
          </Button>
        )}
      </div>
    </>
  );
};
