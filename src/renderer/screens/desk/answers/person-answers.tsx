import type { ReactNode } from 'react';
import { answerTo, questionsFor, thingsFor } from '#shared/domain/answers.ts';
import type { Question } from '#shared/domain/question.ts';
import type { AttendeeView } from '#shared/contract/views.ts';
import { useText } from '../../../locales/use-text.tsx';
import { useAnswers } from '../../../station/use-answers.ts';
import { useStation } from '../../../station/use-station.ts';
import { DeskQuestion } from './desk-question.tsx';
import { HandOutButton } from './hand-out-button.tsx';
import { useAnswerKeys } from './use-answer-keys.ts';
import './answers.css';

type Props = {
  readonly person: AttendeeView;
  /** What stands on the badge changed after it was made. */
  readonly onBadgeOutdated: () => void;
};

const markOf = ({ options }: Question, answer: string | null | undefined): string | null =>
  options.find(({ key }) => key === answer)?.mark ?? null;

/** What a person is asked and given at check-in: an answer a press, things that stay until staff confirm. Nothing where the event has neither. */
export const PersonAnswers = ({ person, onBadgeOutdated }: Props): ReactNode => {
  const text = useText();
  const { event } = useStation();
  const { attendee } = person;
  const { answered, failed, give, hand } = useAnswers(attendee.id);
  const questions = questionsFor(event, attendee);
  const things = answered === null ? [] : thingsFor(event, attendee, answered);
  const open = questions.find(
    ({ id, kind }) => kind !== 'text' && answered !== null && answerTo(answered, id) === undefined,
  );
  const answer = async (question: Question, value: string | null): Promise<void> => {
    const before = markOf(question, answered === null ? null : answerTo(answered, question.id));
    const isMade = person.badge !== 'none' && person.badge !== 'queued';
    if ((await give(question.id, value)) && isMade && markOf(question, value) !== before) onBadgeOutdated();
  };
  const due = things.find(({ state }) => state === 'due');
  useAnswerKeys({
    onDigit: (digit) => {
      const option = open?.options[digit - 1];
      if (open !== undefined && option !== undefined) void answer(open, option.key);
    },
    onHandOut: () => {
      if (due !== undefined) void hand(due.item.id, 'out');
    },
  });
  if (answered === null || (questions.length === 0 && things.length === 0)) return null;
  return (
    <section className="answers" aria-label={text('answers.title')}>
      {questions.map((question) => (
        <DeskQuestion
          key={`${attendee.id} ${question.id}`}
          question={question}
          value={answerTo(answered, question.id) ?? null}
          hasKeys={question.id === open?.id}
          onAnswer={(value) => void answer(question, value)}
        />
      ))}
      {things.length > 0 && (
        <div className="answers-things" role="group" aria-label={text('answers.things')}>
          {things.map((thing) => (
            <HandOutButton
              key={thing.item.id}
              thing={thing}
              hasKey={thing.item.id === due?.item.id}
              onHand={(direction) => void hand(thing.item.id, direction)}
            />
          ))}
        </div>
      )}
      {failed && (
        <p className="answers-failed" role="alert">
          {text('answers.not-kept')}
        </p>
      )}
    </section>
  );
};
