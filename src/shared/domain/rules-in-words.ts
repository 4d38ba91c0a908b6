import { assertNever } from '../assert-never.ts';
import type { CheckpointRules } from './checkpoint.ts';

/** One thing that a checkpoint asks or limits; moments are UTC epoch milliseconds. */
export type RulePhrase =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'booked-only' }
  | { readonly kind: 'booked-first'; readonly from: number }
  | { readonly kind: 'open'; readonly from: number; readonly to: number }
  | { readonly kind: 'opens'; readonly at: number }
  | { readonly kind: 'closes'; readonly at: number }
  | { readonly kind: 'places'; readonly count: number }
  | { readonly kind: 'no-return' }
  | { readonly kind: 'ends-other-stays' }
  | { readonly kind: 'asks-first' };

const who = ({ bookingRequired, othersFrom }: CheckpointRules): RulePhrase => {
  if (!bookingRequired) return { kind: 'everybody' };
  return othersFrom === null ? { kind: 'booked-only' } : { kind: 'booked-first', from: othersFrom };
};

const when = ({ opensAt, closesAt }: CheckpointRules): ReadonlyArray<RulePhrase> => {
  if (opensAt !== null && closesAt !== null) return [{ kind: 'open', from: opensAt, to: closesAt }];
  if (opensAt !== null) return [{ kind: 'opens', at: opensAt }];
  return closesAt === null ? [] : [{ kind: 'closes', at: closesAt }];
};

/** The rules of a checkpoint as phrases, in the order in which one would say them: who, when, how many, what else. None is left out. */
export const rulePhrases = (rules: CheckpointRules): ReadonlyArray<RulePhrase> => [
  who(rules),
  ...when(rules),
  ...(rules.capacity === null ? [] : [{ kind: 'places', count: rules.capacity } as const]),
  ...(rules.reEntry ? [] : [{ kind: 'no-return' } as const]),
  ...(rules.endsOtherStays ? [{ kind: 'ends-other-stays' } as const] : []),
  ...(rules.askFirstMs === null ? [] : [{ kind: 'asks-first' } as const]),
];

/** What a language needs to say rules: sentences by name, times as people read them. */
export type RuleWords = {
  readonly say: (kind: RulePhrase['kind'], values?: Readonly<Record<string, string | number>>) => string;
  readonly time: (at: number) => string;
};

const inWords = (phrase: RulePhrase, { say, time }: RuleWords): string => {
  switch (phrase.kind) {
    case 'everybody':
    case 'booked-only':
    case 'no-return':
    case 'ends-other-stays':
    case 'asks-first':
      return say(phrase.kind);
    case 'booked-first':
      return say('booked-first', { time: time(phrase.from) });
    case 'open':
      return say('open', { from: time(phrase.from), to: time(phrase.to) });
    case 'opens':
    case 'closes':
      return say(phrase.kind, { time: time(phrase.at) });
    case 'places':
      return say('places', { count: phrase.count });
    default:
      return assertNever(phrase);
  }
};

/** The rules of a checkpoint in one line: "booked for this room, from 13:30 everybody, 25 places". */
export const rulesInWords = (rules: CheckpointRules, words: RuleWords): string =>
  rulePhrases(rules)
    .map((phrase) => inWords(phrase, words))
    .join(', ');
