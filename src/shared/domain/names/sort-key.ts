import type { Attendee } from '../attendee.ts';
import { remember } from '../../remember.ts';
import { fold } from './fold.ts';

// Given and family names repeat, whole names hardly ever.
const folded = remember(50_000, fold);
const latinWords = /^[\p{Script=Latin}\p{M}\p{P}\p{Zs}]+$/u;

/**
 * By what somebody stands in an alphabetical list: the family name, then the rest; without marks, as German and English lists are sorted,
 * Latin before other scripts. Where no family name is known, it is the last word of a Latin name, and otherwise the whole name.
 */
export const nameSortKey = ({ name, familyName }: Pick<Attendee, 'name' | 'familyName'>): string => {
  if (familyName !== null && familyName !== '') {
    const given = name.endsWith(familyName) ? name.slice(0, -familyName.length) : name;
    return `${folded(familyName)}\t${folded(given.trimEnd())}`;
  }
  const lastSpace = name.lastIndexOf(' ');
  return lastSpace > 0 && latinWords.test(name)
    ? `${folded(name.slice(lastSpace + 1))}\t${folded(name.slice(0, lastSpace))}`
    : `${fold(name)}\t`;
};
