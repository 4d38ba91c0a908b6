import { assertNever } from '#shared/assert-never.ts';
import type { StationEntry } from '#shared/domain/headcount.ts';
import type { ListWords } from '../lists/words.ts';

const fieldNames = ['name', 'familyName', 'organisation', 'email', 'category', 'role', 'marks'] as const;

/** What a field of an attendee is called; one that has no word goes by its own name. */
const fieldName = (field: string, words: ListWords): string => {
  const known = fieldNames.find((name) => name === field);
  return known === undefined ? field : words[known];
};

/** What checkpoints, questions and things to hand out are called, by id. */
export type Names = Readonly<Record<'place' | 'question' | 'thing', (id: string) => string>>;

/** What happened, as a word and its details; null for what is no act of anybody. */
export const told = (
  fact: StationEntry,
  words: ListWords,
  { place: placeOf, question, thing }: Names,
): { readonly what: string; readonly details: string } | null => {
  const says = (what: string, ...details: ReadonlyArray<string>) => ({
    what,
    details: details.filter((part) => part !== '').join(' · '),
  });
  switch (fact.kind) {
    case 'roster':
      return null;
    case 'scan': {
      const { verdict, override, direction, checkpointId, method } = fact.payload;
      const where = [placeOf(checkpointId), words[`method.${method}`]];
      if (override !== null)
        return says(words['did.override'], ...where, words[`refusal.${override.refusal}`], override.reason);
      if (verdict !== 'admitted') return says(words['did.refused'], ...where, words[`refusal.${verdict}`]);
      return says(words[`did.${direction}`], ...where);
    }
    case 'undo':
      return says(words['did.undo']);
    case 'change': {
      const { payload } = fact;
      const what = words[`did.${payload.what}`];
      if (payload.what === 'corrected')
        return says(what, payload.fields.map((field) => fieldName(field, words)).join(', '));
      if (payload.what === 'registration') return says(what, words[`registration.${payload.to}`]);
      if (payload.what !== 'rebooked') return says(what);
      return says(what, `${payload.left.map(placeOf).join(', ')} → ${payload.taken.map(placeOf).join(', ')}`);
    }
    case 'answer':
      return says(words['did.answer'], question(fact.payload.questionId));
    case 'hand':
      return says(
        words[fact.payload.direction === 'out' ? 'did.hand-out' : 'did.hand-back'],
        thing(fact.payload.itemId),
      );
    case 'waiting':
      return says(words[fact.payload.waits ? 'did.waits' : 'did.waits-no-more'], placeOf(fact.payload.checkpointId));
    case 'revoke':
      return says(words['did.revoke']);
    case 'deed':
      return says(words[`did.${fact.payload.what}`], fact.payload.count === null ? '' : String(fact.payload.count));
    default:
      return assertNever(fact);
  }
};
