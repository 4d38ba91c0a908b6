import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answeredOf,
  type Answered,
  marksChosen,
  openAtMachine,
  questionsFor,
  thingsFor,
} from '#shared/domain/answers.ts';
import type { HandOut, Question } from '#shared/domain/question.ts';
import type { LogEntry } from '#shared/domain/scan.ts';

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  kind: 'choice',
  text: { en: id },
  options: [
    { key: 'yes', label: { en: 'Yes' }, mark: null },
    { key: 'no', label: { en: 'No' }, mark: 'no photos' },
  ],
  required: false,
  selfService: true,
  categories: null,
  ...more,
});
const item = (id: string, more: Partial<HandOut> = {}): HandOut => ({
  id,
  name: { en: id },
  returned: false,
  categories: null,
  forAnswer: null,
  ...more,
});
const event = {
  questions: [question('photo'), question('headset', { required: true, categories: ['participant'] })],
  handOuts: [item('bag'), item('headset', { returned: true, forAnswer: { questionId: 'headset', option: 'yes' } })],
};
const participant = { category: 'participant' };

const place = { at: fc.nat(1_000), tick: fc.nat(20), seq: fc.integer({ min: 1, max: 50 }) };
const anyFact: fc.Arbitrary<LogEntry> = fc.oneof(
  fc.record({
    ...place,
    id: fc.uuid(),
    kind: fc.constant('answer' as const),
    payload: fc.record({
      attendeeId: fc.constant('a'),
      questionId: fc.constantFrom('photo', 'headset'),
      value: fc.constantFrom('yes', 'no', null),
      by: fc.constantFrom('self' as const, 'staff' as const),
    }),
  }),
  fc.record({
    ...place,
    id: fc.uuid(),
    kind: fc.constant('hand' as const),
    payload: fc.record({
      attendeeId: fc.constant('a'),
      itemId: fc.constantFrom('bag', 'headset'),
      direction: fc.constantFrom('out' as const, 'back' as const),
      by: fc.constant('staff' as const),
    }),
  }),
);
const factsAndShuffled = fc
  .uniqueArray(anyFact, { selector: ({ id }) => id, maxLength: 12 })
  .chain((facts) =>
    fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2 })),
  );

test('what was answered and handed out does not depend on the order in which it was heard, or how often', () => {
  fc.assert(
    fc.property(factsAndShuffled, ([facts, shuffled]) => {
      expect(answeredOf(shuffled)).toEqual(answeredOf(facts));
    }),
  );
});

/** What a fact says of its question or thing, and what stands of that. */
const said = (fact: LogEntry): string | null | undefined =>
  fact.kind === 'hand' ? fact.payload.direction : fact.kind === 'answer' ? fact.payload.value : undefined;
const stands = ({ answers, hands }: Answered, fact: LogEntry): string | null => {
  if (fact.kind === 'hand') return hands.find(({ itemId }) => itemId === fact.payload.itemId)?.direction ?? null;
  if (fact.kind !== 'answer') return null;
  return answers.find(({ questionId }) => questionId === fact.payload.questionId)?.value ?? null;
};

test('a later fact of the same question or thing is what stands', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 12 }), anyFact, (before, last) => {
      const fact = { ...last, tick: 1_000 };
      expect(stands(answeredOf([fact, ...before]), fact)).toBe(said(fact));
    }),
  );
});

test('required questions come first, and only those of the category', () => {
  expect(questionsFor(event, participant).map(({ id }) => id)).toEqual(['headset', 'photo']);
  expect(questionsFor(event, { category: 'press' }).map(({ id }) => id)).toEqual(['photo']);
});

const answering = (questionId: string, value: string) => ({ questionId, value, at: 1, by: 'self' as const });

test('at the machine only what is unanswered and meant for it is asked', () => {
  const quiet = { questions: [...event.questions, question('diet', { selfService: false })] };
  const answers = [answering('photo', 'no')];
  expect(openAtMachine(quiet, participant, { answers }).map(({ id }) => id)).toEqual(['headset']);
});

test('the chosen option puts its mark on the badge', () => {
  expect(marksChosen(event, { answers: [answering('photo', 'no')] })).toEqual(['no photos']);
  expect(marksChosen(event, { answers: [answering('photo', 'yes')] })).toEqual([]);
});

test('a thing is due where the answer asks for it, and stays in sight once it is out', () => {
  const states = (answers: ReturnType<typeof answering>[], hands: Parameters<typeof thingsFor>[2]['hands'] = []) =>
    thingsFor(event, participant, { answers, hands }).map(({ item: { id }, state }) => `${id} ${state}`);
  expect(states([])).toEqual(['bag due']);
  expect(states([answering('headset', 'yes')])).toEqual(['bag due', 'headset due']);
  const out = { itemId: 'headset', direction: 'out', at: 1 } as const;
  expect(states([answering('headset', 'no')], [out])).toEqual(['bag due', 'headset out']);
  expect(states([], [{ ...out, direction: 'back' }])).toEqual(['bag due', 'headset back']);
});
