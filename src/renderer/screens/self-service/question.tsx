import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { seen } from '#shared/domain/answers.ts';
import type { Question } from '#shared/domain/question.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { localName } from '../../station/local-name.ts';
import { useStation } from '../../station/use-station.ts';

type Props = {
  readonly question: Question;
  readonly failed: boolean;
  readonly onAnswer: (value: string) => void;
  readonly onSkip: () => void;
};

/** One question with an answer a button, and what becomes of the answer. */
export const AskedQuestion = ({ question, failed, onAnswer, onSkip }: Props): ReactNode => {
  const text = useText();
  const { locale } = useIntl();
  const { day } = useFormat();
  const { event } = useStation();
  const words = useRef<HTMLHeadingElement>(null);
  // Not onto an answer: whoever types or scans on must not choose by it.
  useEffect(() => words.current?.focus(), []);
  const isNotice = question.kind === 'notice';
  const choices = isNotice
    ? [{ key: seen, label: text('self-service.ask.understood') }]
    : question.options.map(({ key, label }) => ({ key, label: localName(label, locale) }));
  return (
    <div className="ask">
      <h3 className="ask-words" ref={words} tabIndex={-1}>
        <bdi>{localName(question.text, locale)}</bdi>
      </h3>
      <div className="ask-choices">
        {choices.map(({ key, label }) => (
          <Button key={key} size="large" onPress={() => onAnswer(key)}>
            <bdi>{label}</bdi>
          </Button>
        ))}
      </div>
      {failed && (
        <p className="ask-note" role="alert">
          {text('self-service.ask.not-kept')}
        </p>
      )}
      {!isNotice && (
        <>
          <p className="ask-note">
            <Icon name="lock" />
            <span>{text('self-service.ask.privacy', { date: day(event.eraseAfter) })}</span>
          </p>
          <Button look="plain" onPress={onSkip}>
            {text('self-service.ask.skip')}
          </Button>
        </>
      )}
    </div>
  );
};
