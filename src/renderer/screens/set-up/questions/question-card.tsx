import type { ReactNode } from 'react';
import type { Question, QuestionOption } from '#shared/domain/question.ts';
import { Button } from '../../../components/button.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { SwitchField } from '../../../components/switch-field.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { TextsField } from '../event/texts-field.tsx';
import { CategoryChoice, type Categories } from './category-choice.tsx';

type Props = {
  readonly question: Question;
  readonly languages: ReadonlyArray<string>;
  readonly categories: Categories;
  readonly error: string | null;
  readonly onChange: (question: Question) => void;
  readonly onRemove: () => void;
  /** Null for the first. */
  readonly onUp: (() => void) | null;
};

/** One question with everything that can be set of it. */
export const QuestionCard = ({
  question,
  error,
  languages,
  categories,
  onChange,
  onRemove,
  onUp,
}: Props): ReactNode => {
  const text = useText();
  const { options } = question;
  const setOption = (key: string, change: Partial<QuestionOption>): void =>
    onChange({ ...question, options: options.map((each) => (each.key === key ? { ...each, ...change } : each)) });
  return (
    <div className="event-card">
      <div className="event-row">
        <TextsField
          label={text(`answers.set-up.text.${question.kind}`)}
          languages={languages}
          value={question.text}
          error={error}
          onChange={(words) => onChange({ ...question, text: words })}
        />
        {onUp !== null && <IconButton icon="arrow-up" label={text('answers.set-up.up')} onPress={onUp} />}
        <IconButton icon="cross" label={text('answers.set-up.remove-question')} onPress={onRemove} />
      </div>
      {options.map((option) => (
        <div key={option.key} className="event-row">
          <TextsField
            label={text('answers.set-up.option')}
            languages={languages}
            value={option.label}
            onChange={(label) => setOption(option.key, { label })}
          />
          <TextField
            label={text('answers.set-up.mark')}
            value={option.mark ?? ''}
            maxLength={60}
            onChange={(mark) => setOption(option.key, { mark: mark === '' ? null : mark })}
          />
          <IconButton
            icon="cross"
            label={text('answers.set-up.remove-option')}
            isDisabled={options.length <= 1}
            onPress={() => onChange({ ...question, options: options.filter(({ key }) => key !== option.key) })}
          />
        </div>
      ))}
      {question.kind === 'choice' && (
        <div>
          <Button
            onPress={() => {
              // Never one that an option had before: its answers must not become the new one's.
              const key = `option-${crypto.randomUUID().slice(0, 8)}`;
              onChange({ ...question, options: [...options, { key, label: {}, mark: null }] });
            }}
          >
            {text('answers.set-up.add-option')}
          </Button>
        </div>
      )}
      <SwitchField
        label={text('answers.set-up.required')}
        isSelected={question.required}
        onChange={(required) => onChange({ ...question, required })}
      />
      {question.kind !== 'text' && (
        <SwitchField
          label={text('answers.set-up.self-service')}
          isSelected={question.selfService}
          onChange={(selfService) => onChange({ ...question, selfService })}
        />
      )}
      <CategoryChoice
        categories={categories}
        chosen={question.categories}
        onChange={(chosen) => onChange({ ...question, categories: chosen })}
      />
    </div>
  );
};
