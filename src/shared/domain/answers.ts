import type { Attendee } from './attendee.ts';
import type { Event } from './event.ts';
import { inOrder } from './presence.ts';
import type { HandOut, Question } from './question.ts';
import type { Actor } from './role.ts';
import type { LogEntry } from './scan.ts';

/** What somebody answered last; `value` is the key of an option, or what was written. */
export type GivenAnswer = {
  readonly questionId: string;
  readonly value: string;
  /** UTC epoch milliseconds by the clock of the station where it was given. */
  readonly at: number;
  readonly by: Actor;
};

/** Which way a thing went last: to the person, or back. */
export type Handed = { readonly itemId: string; readonly direction: 'out' | 'back'; readonly at: number };

/** What somebody answered and has been given, as it stands. */
export type Answered = {
  readonly answers: ReadonlyArray<GivenAnswer>;
  readonly hands: ReadonlyArray<Handed>;
};

/** `due`: still to be handed out; `given`: to keep; `out`: to be brought back; `back`: was brought back. */
export type ThingState = 'due' | 'given' | 'out' | 'back';

/** A thing for somebody, and how it stands. */
export type Thing = { readonly item: HandOut; readonly state: ThingState };

/** The answer that says that a notice was seen. */
export const seen = 'seen';

/** Folds the facts about one person, in any order and any of them again: the last answer to each question counts, the last hand-over of each thing. */
export const answeredOf = (facts: ReadonlyArray<LogEntry>): Answered => {
  const answers = new Map<string, GivenAnswer>();
  const hands = new Map<string, Handed>();
  for (const fact of facts.toSorted(inOrder)) {
    const { at } = fact;
    if (fact.kind === 'answer') {
      const { questionId, value, by } = fact.payload;
      if (value === null) answers.delete(questionId);
      else answers.set(questionId, { questionId, value, at, by });
    }
    if (fact.kind === 'hand') {
      const { itemId, direction } = fact.payload;
      hands.set(itemId, { itemId, direction, at });
    }
  }
  // By id, so that a change of the order in which facts came changes nothing.
  const byId = <Value>(map: ReadonlyMap<string, Value>): ReadonlyArray<Value> =>
    [...map].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
  return { answers: byId(answers), hands: byId(hands) };
};

const isFor = (categories: ReadonlyArray<string> | null, { category }: Pick<Attendee, 'category'>): boolean =>
  categories === null || categories.includes(category);

/** What somebody said to a question; undefined for nothing. */
export const answerTo = ({ answers }: Pick<Answered, 'answers'>, questionId: string): string | undefined =>
  answers.find((answer) => answer.questionId === questionId)?.value;

/** The questions for somebody, those that need an answer first. */
export const questionsFor = (
  { questions }: Pick<Event, 'questions'>,
  attendee: Pick<Attendee, 'category'>,
): ReadonlyArray<Question> =>
  questions
    .filter(({ categories }) => isFor(categories, attendee))
    .toSorted((a, b) => Number(b.required) - Number(a.required));

/** Whether a question is asked at the machine, where there is nothing to write with. */
export const isForMachine = ({ selfService, kind }: Question): boolean => selfService && kind !== 'text';

/** The questions that somebody alone at the machine is still to be asked. */
export const openAtMachine = (
  event: Pick<Event, 'questions'>,
  attendee: Pick<Attendee, 'category'>,
  answered: Pick<Answered, 'answers'>,
): ReadonlyArray<Question> =>
  questionsFor(event, attendee).filter(
    (question) => isForMachine(question) && answerTo(answered, question.id) === undefined,
  );

/** The things for somebody; what was handed out stays among them whatever is answered later. */
export const thingsFor = (
  { handOuts }: Pick<Event, 'handOuts'>,
  attendee: Pick<Attendee, 'category'>,
  answered: Answered,
): ReadonlyArray<Thing> =>
  handOuts.flatMap((item): ReadonlyArray<Thing> => {
    const handed = answered.hands.find(({ itemId }) => itemId === item.id);
    if (handed?.direction === 'out') return [{ item, state: item.returned ? 'out' : 'given' }];
    if (handed !== undefined && item.returned) return [{ item, state: 'back' }];
    const { forAnswer } = item;
    const isWanted = forAnswer === null || answerTo(answered, forAnswer.questionId) === forAnswer.option;
    return isWanted && isFor(item.categories, attendee) ? [{ item, state: 'due' }] : [];
  });

/** The marks of the options that somebody chose, for the badge. */
export const marksChosen = (
  { questions }: Pick<Event, 'questions'>,
  answered: Pick<Answered, 'answers'>,
): ReadonlyArray<string> =>
  questions.flatMap(({ id, options }) => options.find(({ key }) => key === answerTo(answered, id))?.mark ?? []);

/** Whether what somebody alone at the machine is still to be asked may put a mark on their badge. */
export const mayMark = (
  event: Pick<Event, 'questions'>,
  attendee: Pick<Attendee, 'category'>,
  answered: Pick<Answered, 'answers'>,
): boolean => openAtMachine(event, attendee, answered).some(({ options }) => options.some(({ mark }) => mark !== null));
