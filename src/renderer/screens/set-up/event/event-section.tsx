import { type ReactNode } from 'react';
import { ruleWarnings } from '#shared/domain/rule-warnings.ts';
import { Button } from '../../../components/button.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { useStation } from '../../../station/use-station.ts';
import { RehearsalCard } from '../../events/rehearsal-card.tsx';
import { QuestionFields } from '../questions/question-fields.tsx';
import { DayFields, LookFields, NameFields } from './basics-fields.tsx';
import { CategoryFields } from './category-fields.tsx';
import { CheckpointList } from './checkpoint-list.tsx';
import { LanguageFields } from './language-fields.tsx';
import { useEventDraft } from './use-event-draft.ts';
import { useExpected } from './use-expected.ts';
import './event.css';

/** The event as it is: everything that was set when it was made can be changed here, saved in one go and taken back. */
export const EventSection = (): ReactNode => {
  const text = useText();
  const { fleet } = useStation();
  const { draft, set, isChanged, problems, state, save, discard, undo } = useEventDraft();
  const warnings = ruleWarnings(draft, useExpected());
  const isHost = fleet.kind === 'host';
  const fields = { event: draft, onChange: set, problems };
  return (
    <div className="event-form">
      {!isHost && (
        <StatusLine icon="info" tone="attention">
          {text('events.trouble.not-host')}
        </StatusLine>
      )}
      {undo !== null && !isChanged && (
        <StatusLine
          icon="check"
          tone="admitted"
          action={
            <Button icon="undo" isDisabled={state === 'saving'} onPress={undo}>
              {text('events.undo')}
            </Button>
          }
        >
          {text('events.saved')}
        </StatusLine>
      )}
      {warnings
        .filter(({ checkpointId }) => checkpointId === null)
        .map(({ kind }) => (
          <StatusLine key={kind} icon="warning" tone="attention">
            {text(`events.warning.${kind}`)}
          </StatusLine>
        ))}
      <h3>{text('events.part.name')}</h3>
      <NameFields {...fields} />
      <h3>{text('events.part.days')}</h3>
      <DayFields {...fields} />
      <h3>{text('events.part.checkpoints')}</h3>
      <p>{text('events.part.checkpoints.what')}</p>
      <CheckpointList {...fields} warnings={warnings} />
      <h3>{text('events.part.categories')}</h3>
      <p>{text('events.part.categories.what')}</p>
      <CategoryFields {...fields} />
      <h3>{text('answers.set-up.title')}</h3>
      <p>{text('answers.set-up.what')}</p>
      <QuestionFields {...fields} />
      <h3>{text('events.part.languages')}</h3>
      <LanguageFields {...fields} />
      <h3>{text('events.part.look')}</h3>
      <LookFields {...fields} />
      <RehearsalCard warnings={warnings} isSaved={!isChanged} />
      <div className="event-save" data-changed={isChanged}>
        <span role="status">
          {state !== 'idle' && state !== 'saving' && text(`events.trouble.${state}`)}
          {state === 'idle' && isChanged && text(problems.length > 0 ? 'events.cannot-save' : 'events.changed')}
          {state === 'saving' && text('events.saving')}
        </span>
        <Button isDisabled={!isChanged || state === 'saving'} onPress={discard}>
          {text('events.discard')}
        </Button>
        <Button
          look="primary"
          icon="check"
          isDisabled={!isHost || !isChanged || problems.length > 0 || state === 'saving'}
          onPress={save}
        >
          {text('events.save')}
        </Button>
      </div>
    </div>
  );
};
