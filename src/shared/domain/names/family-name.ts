import type { Attendee } from '../attendee.ts';

/** The family name in a corrected name: as many last words as it had before; null where it was not at the end. */
export const familyNameWithin = (name: string, before: Pick<Attendee, 'name' | 'familyName'>): string | null => {
  const { familyName } = before;
  if (familyName === null || familyName === '') return null;
  if (name.includes(familyName)) return familyName;
  const words = name.split(' ');
  const count = familyName.split(' ').length;
  return before.name.endsWith(familyName) && words.length > count ? words.slice(-count).join(' ') : null;
};
