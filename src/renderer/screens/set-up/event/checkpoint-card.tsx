import { type ReactNode, useId } from 'react';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import type { EventProblem } from '#shared/domain/event-coherence.ts';
import type { Event } from '#shared/domain/event.ts';
import type { RuleWarning } from '#shared/domain/rule-warnings.ts';
import { Button } from '../../../components/button.tsx';
import { Pill } from '../../../components/pill.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { CheckpointFields } from './checkpoint-fields.tsx';
import { useRuleWords } from './use-rule-words.ts';

type Props = {
  readonly event: Event;
  readonly checkpoint: Checkpoint;
  readonly title: string;
  readonly problems: ReadonlyArray<EventProblem>;
  readonly warnings: ReadonlyArray<RuleWarning>;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onChange: (checkpoint: Checkpoint) => void;
  /** Null for the last one. */
  readonly onRemove: (() => void) | null;
};

/** One checkpoint: what it is, its rules in words, what is to be said against them; opened, its fields. */
export const CheckpointCard = (props: Props): ReactNode => {
  const { event, checkpoint, title, problems, warnings, isOpen, onToggle, onChange, onRemove } = props;
  const text = useText();
  const words = useRuleWords(event);
  const fields = useId();
  return (
    <section className="event-card" aria-label={title}>
      <div className="event-card-head">
        <div>
          <h4>
            <bdi>{title}</bdi> <Pill tone="neutral">{text(`events.kind.${checkpoint.kind}`)}</Pill>
          </h4>
          <p className="event-rules">{words(checkpoint.rules)}</p>
        </div>
        <Button aria-expanded={isOpen} aria-controls={fields} onPress={onToggle}>
          {text(isOpen ? 'events.checkpoint.close' : 'events.checkpoint.edit')}
        </Button>
      </div>
      {problems.map(({ kind }) => (
        <StatusLine key={kind} icon="warning" tone="refused">
          {text(`events.problem.${kind}`)}
        </StatusLine>
      ))}
      {warnings.map(({ kind }) => (
        <StatusLine key={kind} icon="warning" tone="attention">
          {text(`events.warning.${kind}`)}
        </StatusLine>
      ))}
      <div id={fields}>
        {isOpen && (
          <>
            <CheckpointFields event={event} checkpoint={checkpoint} onChange={onChange} />
            {onRemove !== null && (
              <Button look="danger" icon="cross" onPress={onRemove}>
                {text('events.checkpoint.remove')}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  );
};
