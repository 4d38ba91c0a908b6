import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { seen } from '#shared/domain/answers.ts';
import type { Question } from '#shared/domain/question.ts';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { localName } from '../../../station/local-name.ts';

type Props = {
  readonly question: Question;
  readonly value: string | null;
  /** Whether digits choose among its options now. */
  readonly hasKeys: boolean;
  readonly onAnswer: (value: string | null) => void;
};

const Written = ({ question, value, onAnswer }: Omit<Props, 'hasKeys'>): ReactNode => {
  const text = useText();
  const { locale } = useIntl();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value ?? '';
  return (
    <form
      className="answers-written"
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(shown.trim() === '' ? null : shown);
        setTyped(null);
      }}
    >
      <TextField label={localName(question.text, locale)} value={shown} maxLength={500} onChange={setTyped} />
      <Button type="submit" isDisabled={shown === (value ?? '')}>
        {text('answers.keep')}
      </Button>
    </form>
  );
};

/** A question as staff ask it: one press answers, pressing the answer again takes it back. */
export const DeskQuestion = ({ question, value, hasKeys, onAnswer }: Props): ReactNode => {
  const text = useText();
  const { locale } = useIntl();
  const label = useId();
  if (question.kind === 'text') return <Written question={question} value={value} onAnswer={onAnswer} />;
  const options =
    question.kind === 'notice'
      ? [{ key: seen, label: text('answers.told') }]
      : question.options.map((option) => ({ key: option.key, label: localName(option.label, locale) }));
  return (
    <div className="answers-question" data-open={value === null}>
      <p id={label}>
        {value === null && <Icon name="question" />}
        <bdi>{localName(question.text, locale)}</bdi>
        {question.required && value === null && <strong>{text('answers.required')}</strong>}
      </p>
      <div className="choice-group" role="group" aria-labelledby={label}>
        {options.map((option, index) => (
          <ToggleButton
            key={option.key}
            className="choice-button"
            isSelected={option.key === value}
            onChange={(isChosen) => onAnswer(isChosen ? option.key : null)}
          >
            <bdi>{option.label}</bdi> {hasKeys && <kbd aria-hidden="true">Alt {index + 1}</kbd>}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
};
