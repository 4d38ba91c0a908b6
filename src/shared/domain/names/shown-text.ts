// Marks that turn the direction of everything after them, or isolate it: a badge field has its own direction already.
const directionOverrides = /[\u202a-\u202e\u2066-\u2069]/gu;
const controls = /[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu;
// Halves of characters, characters that are none, and the mark at the beginning of files.
const debris = /[\p{Cs}\p{Noncharacter_Code_Point}\ufeff\u{e0001}]/gu;
// Scripts of the world need up to five marks on a letter; more are a prank that would paint over the lines around.
const tooManyMarks = /(\p{M}{6})\p{M}+/gu;

/**
 * A text as it is shown on a badge: composed, without control characters, direction overrides and other debris, and with
 * single spaces. Letters are never dropped.
 */
export const shownText = (text: string): string =>
  text
    .replaceAll(debris, '')
    .replaceAll(directionOverrides, '')
    .replaceAll(controls, ' ')
    .normalize('NFC')
    .replaceAll(tooManyMarks, '$1')
    .trim();

const nothingToSee = /^[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cf}\p{M}]*$/u;

/** Whether a text has nothing that could be seen on paper. */
export const isBlank = (text: string): boolean => nothingToSee.test(shownText(text));
