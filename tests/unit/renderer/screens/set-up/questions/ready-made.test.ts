import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { resolveEvent } from '#core/event/resolve-event.ts';
import { readEventDocument } from '#core/event/event-folder.ts';
import { eventFileSchema } from '#shared/contract/event-file.ts';
import { eventProblems } from '#shared/domain/event-coherence.ts';
import { readyMade, type ReadyMade } from '../../../../../../src/renderer/screens/set-up/questions/ready-made.ts';

const demo = resolveEvent(
  eventFileSchema.parse(JSON.parse(readFileSync('resources/demo/event.json', 'utf8'))),
  Date.UTC(2026, 4, 15),
);
const all: ReadonlyArray<ReadyMade> = Object.values(readyMade);

test.each(Object.entries<ReadyMade>(readyMade))(
  '%s can be kept as it is, in all languages',
  (_, { question, handOut }) => {
    const questions = question === null ? [] : [question];
    const handOuts = handOut === null ? [] : [handOut];
    const event = { ...demo, questions, handOuts };
    expect(readEventDocument(event)).toMatchObject({ questions, handOuts });
    expect(eventProblems(event)).toEqual([]);
    const texts = questions.flatMap(({ text, options }) => [text, ...options.map(({ label }) => label)]);
    for (const text of [...texts, ...handOuts.map(({ name }) => name)])
      expect(Object.keys(text)).toEqual(['de', 'en', 'ar']);
  },
);

test('a thing that is for an answer names one that its question has', () => {
  const wanted = all.flatMap(({ question, handOut }) => {
    const { forAnswer = null } = handOut ?? {};
    return forAnswer === null ? [] : [{ question, forAnswer }];
  });
  expect(wanted.length).toBeGreaterThan(0);
  for (const { question, forAnswer } of wanted) {
    expect(question?.id).toBe(forAnswer.questionId);
    expect(question?.options.map(({ key }) => key)).toContain(forAnswer.option);
  }
});

test('a question or an answer without a text keeps the event from being saved', () => {
  const { question } = readyMade.diet;
  if (question === null) throw new Error('there is a question about food');
  const unnamed = { ...question, options: [{ key: 'x', label: { de: ' ' }, mark: null }] };
  expect(eventProblems({ ...demo, questions: [unnamed] })).toEqual([{ kind: 'question-unnamed', of: 'diet' }]);
  const bag = { ...demo.handOuts[0], name: {} } as (typeof demo.handOuts)[number];
  expect(eventProblems({ ...demo, handOuts: [bag] })).toEqual([{ kind: 'hand-out-unnamed', of: bag.id }]);
});
