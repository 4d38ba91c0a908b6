import { importFields, type ColumnMapping, type ImportField } from '#shared/contract/import.ts';
import { foldedWords } from '#shared/domain/names/fold.ts';
import { columnWords, ownersWords, strangersWords } from './column-words.ts';

const fieldOf: ReadonlyMap<string, ImportField> = new Map(
  importFields.flatMap((field) => columnWords[field].split(' ').map((word) => [word, field] as const)),
);
const repeated = new Set<ImportField>(['bookings', 'marks']);

/** What a heading means, and how surely: 3 where it says that it is the attendee's, 2 for the whole of it, 1 for a part. */
export type Recognised = { readonly field: ImportField; readonly strength: number };

const recogniseWords = (words: ReadonlyArray<string>): Recognised | null => {
  const whole = fieldOf.get(words.join(''));
  if (ownersWords.has(words[0] ?? '')) {
    const own = fieldOf.get(words.slice(1).join(''));
    if (own !== undefined) return { field: own, strength: 3 };
  }
  if (whole !== undefined) return { field: whole, strength: 2 };
  if (words.some((word) => strangersWords.has(word))) return null;
  const part = words.map((word) => fieldOf.get(word)).find((field) => field !== undefined);
  return part === undefined ? null : { field: part, strength: 1 };
};

/** What a heading most likely means. "Group: Name" means what its name does, unless the group is about somebody else. */
export const recogniseHeading = (header: string): Recognised | null => {
  const last = header.lastIndexOf(': ');
  if (last < 0) return recogniseWords(foldedWords(header));
  const group = foldedWords(header.slice(0, last));
  if (group.some((word) => strangersWords.has(word))) return null;
  const own = recogniseWords(foldedWords(header.slice(last + 2)));
  if (own === null) return recogniseWords(group);
  return ownersWords.has(group[0] ?? '') ? { ...own, strength: 3 } : own;
};

/** Whether some texts of a column can be what its heading says. */
export type Fits = (field: ImportField, column: number) => boolean;

/**
 * What the columns of a table most likely mean; each meaning once, for the column that says it most surely, except those that
 * add up. `isBooking` knows headings that are names of the event's own checkpoints.
 */
export const recogniseColumns = (
  headers: ReadonlyArray<string>,
  isBooking: (header: string) => boolean = () => false,
  fits: Fits = () => true,
): ColumnMapping => {
  const found = headers.map((header, column) => {
    if (isBooking(header)) return { field: 'bookings', strength: 3 } as const;
    const recognised = recogniseHeading(header);
    return recognised !== null && fits(recognised.field, column) ? recognised : null;
  });
  const fields = new Set(found.map((one) => one?.field));
  const taken = new Set<ImportField>();
  const mapping: Record<string, ImportField> = {};
  for (const strength of [3, 2, 1]) {
    found.forEach((one, index) => {
      if (one === null || one.strength !== strength) return;
      // Beside a given name, "Name" is the family name.
      const isRest = one.field === 'name' && fields.has('givenName') && !fields.has('familyName');
      const field = isRest ? 'familyName' : one.field;
      if (taken.has(field) && !repeated.has(field)) return;
      taken.add(field);
      mapping[String(index)] = field;
    });
  }
  return mapping;
};

/** Whether a mapping tells people's names. */
export const hasName = (mapping: ColumnMapping): boolean =>
  Object.values(mapping).some((field) => field === 'name' || field === 'familyName' || field === 'givenName');
