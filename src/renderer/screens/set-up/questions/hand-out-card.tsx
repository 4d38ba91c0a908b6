import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { HandOut, Question } from '#shared/domain/question.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { SwitchField } from '../../../components/switch-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { localName } from '../../../station/local-name.ts';
import { TextsField } from '../event/texts-field.tsx';
import { CategoryChoice, type Categories } from './category-choice.tsx';

type Props = {
  readonly handOut: HandOut;
  readonly questions: ReadonlyArray<Question>;
  readonly languages: ReadonlyArray<string>;
  readonly categories: Categories;
  readonly error: string | null;
  readonly onChange: (handOut: HandOut) => void;
  readonly onRemove: () => void;
};

/** One thing to hand out with everything that can be set of it. */
export const HandOutCard = (props: Props): ReactNode => {
  const { handOut, error, questions, languages, categories, onChange, onRemove } = props;
  const text = useText();
  const { locale } = useIntl();
  const { forAnswer } = handOut;
  const question = questions.find(({ id }) => id === forAnswer?.questionId);
  const option = question?.options.find(({ key }) => key === forAnswer?.option);
  return (
    <div className="event-card">
      <div className="event-row">
        <TextsField
          label={text('answers.set-up.thing')}
          languages={languages}
          value={handOut.name}
          error={error}
          onChange={(name) => onChange({ ...handOut, name })}
        />
        <IconButton icon="cross" label={text('answers.set-up.remove-thing')} onPress={onRemove} />
      </div>
      {question !== undefined && option !== undefined && (
        <p>
          {text('answers.set-up.for-answer', {
            question: localName(question.text, locale),
            answer: localName(option.label, locale),
          })}
        </p>
      )}
      <SwitchField
        label={text('answers.set-up.returned')}
        isSelected={handOut.returned}
        onChange={(returned) => onChange({ ...handOut, returned })}
      />
      <CategoryChoice
        categories={categories}
        chosen={handOut.categories}
        onChange={(chosen) => onChange({ ...handOut, categories: chosen })}
      />
    </div>
  );
};
