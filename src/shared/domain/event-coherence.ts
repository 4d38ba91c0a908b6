import type { Event } from './event.ts';

/** Why an event makes no sense, beyond its shape; `of` is the key of a category or the id of a checkpoint, question or hand-out, null for the event itself. */
export type EventProblem = {
  readonly kind:
    | 'no-name'
    | 'ends-before-start'
    | 'erased-before-end'
    | 'no-language'
    | 'no-category'
    | 'no-checkpoint'
    | 'category-unnamed'
    | 'category-twice'
    | 'checkpoint-unnamed'
    | 'checkpoint-twice'
    | 'checkpoint-ends-before-start'
    | 'question-unnamed'
    | 'hand-out-unnamed';
  readonly of: string | null;
};

const twice = (keys: ReadonlyArray<string>): ReadonlyArray<string> =>
  keys.filter((key, place) => keys.indexOf(key) !== place);
const isUnnamed = (texts: Readonly<Record<string, string>>): boolean =>
  Object.values(texts).every((text) => text.trim() === '');
const runsBackwards = (from: number | null, to: number | null): boolean => from !== null && to !== null && from >= to;

/** What has to be put right before an event can be kept; empty for one that makes sense. */
export const eventProblems = (event: Event): ReadonlyArray<EventProblem> => {
  const { categories, checkpoints, questions, handOuts } = event;
  const itself: ReadonlyArray<readonly [isSo: boolean, kind: EventProblem['kind']]> = [
    [event.name.trim() === '', 'no-name'],
    [event.startsAt >= event.endsAt, 'ends-before-start'],
    [event.eraseAfter < event.endsAt, 'erased-before-end'],
    [event.languages.length === 0, 'no-language'],
    [categories.length === 0, 'no-category'],
    [checkpoints.length === 0, 'no-checkpoint'],
  ];
  const all = (kind: EventProblem['kind'], keys: ReadonlyArray<string>): ReadonlyArray<EventProblem> =>
    keys.map((of) => ({ kind, of }));
  return [
    ...itself.filter(([isSo]) => isSo).map(([, kind]) => ({ kind, of: null })),
    ...all(
      'category-unnamed',
      categories.filter(({ label }) => isUnnamed(label)).map(({ key }) => key),
    ),
    ...all('category-twice', twice(categories.map(({ key }) => key))),
    ...all(
      'checkpoint-unnamed',
      checkpoints.filter(({ name }) => isUnnamed(name)).map(({ id }) => id),
    ),
    ...all('checkpoint-twice', twice(checkpoints.map(({ id }) => id))),
    ...all(
      'checkpoint-ends-before-start',
      checkpoints.filter(({ startsAt, endsAt }) => runsBackwards(startsAt, endsAt)).map(({ id }) => id),
    ),
    ...all(
      'question-unnamed',
      questions
        .filter(({ text, options }) => isUnnamed(text) || options.some(({ label }) => isUnnamed(label)))
        .map(({ id }) => id),
    ),
    ...all(
      'hand-out-unnamed',
      handOuts.filter(({ name }) => isUnnamed(name)).map(({ id }) => id),
    ),
  ];
};
