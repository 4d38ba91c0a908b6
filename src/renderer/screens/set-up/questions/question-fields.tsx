import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { useText } from '../../../locales/use-text.tsx';
import type { EventFieldsProps } from '../event/basics-fields.tsx';
import { freeKey } from '../event/free-key.ts';
import { HandOutCard } from './hand-out-card.tsx';
import { QuestionCard } from './question-card.tsx';
import { readyMade, type ReadyMade, type ReadyMadeKey } from './ready-made.ts';

const keys = Object.keys(readyMade) as ReadonlyArray<ReadyMadeKey>;

const moved = <Item,>(items: ReadonlyArray<Item>, from: number, to: number): ReadonlyArray<Item> => {
  const item = items[from];
  return item === undefined ? items : items.toSpliced(from, 1).toSpliced(to, 0, item);
};

/** What attendees are asked and given at check-in: taken from ready-made ones, then changed as wished. */
export const QuestionFields = ({ event, onChange, problems }: EventFieldsProps): ReactNode => {
  const text = useText();
  const { questions, handOuts, languages, categories } = event;
  const problemOf = (kind: 'question-unnamed' | 'hand-out-unnamed', id: string): string | null =>
    problems.some((problem) => problem.kind === kind && problem.of === id) ? text(`events.problem.${kind}`) : null;
  const take = ({ question, handOut }: ReadyMade): void => {
    const questionIds = questions.map(({ id }) => id);
    const questionId = question === null ? null : freeKey(question.id, questionIds);
    const itemId =
      handOut === null
        ? null
        : freeKey(
            handOut.id,
            handOuts.map(({ id }) => id),
          );
    onChange({
      ...(question === null || questionId === null
        ? {}
        : { questions: [...questions, { ...question, id: questionId }] }),
      ...(handOut === null || itemId === null
        ? {}
        : {
            handOuts: [
              ...handOuts,
              {
                ...handOut,
                id: itemId,
                forAnswer:
                  handOut.forAnswer === null || questionId === null ? null : { ...handOut.forAnswer, questionId },
              },
            ],
          }),
    });
  };
  return (
    <div className="event-list">
      {questions.map((question, place) => (
        <QuestionCard
          key={question.id}
          question={question}
          error={problemOf('question-unnamed', question.id)}
          languages={languages}
          categories={categories}
          onChange={(next) => onChange({ questions: questions.map((each) => (each.id === next.id ? next : each)) })}
          onRemove={() =>
            onChange({
              questions: questions.filter(({ id }) => id !== question.id),
              // What only an answer asked for is for nobody without the question.
              handOuts: handOuts.filter(({ forAnswer }) => forAnswer?.questionId !== question.id),
            })
          }
          onUp={place === 0 ? null : () => onChange({ questions: moved(questions, place, place - 1) })}
        />
      ))}
      {handOuts.map((handOut) => (
        <HandOutCard
          key={handOut.id}
          handOut={handOut}
          error={problemOf('hand-out-unnamed', handOut.id)}
          questions={questions}
          languages={languages}
          categories={categories}
          onChange={(next) => onChange({ handOuts: handOuts.map((each) => (each.id === next.id ? next : each)) })}
          onRemove={() => onChange({ handOuts: handOuts.filter(({ id }) => id !== handOut.id) })}
        />
      ))}
      <div className="choice" role="group" aria-label={text('answers.set-up.add')}>
        <span className="choice-label" aria-hidden>
          {text('answers.set-up.add')}
        </span>
        <div className="choice-group">
          {keys.map((key) => (
            <Button key={key} onPress={() => take(readyMade[key])}>
              {text(`answers.ready-made.${key}`)}
            </Button>
          ))}
        </div>
      </div>
    </div>
  );
};
