/** Letters beyond ASCII of the languages that lists of attendees come in; German ones may stand beside any. */
const german = 'äöüßÄÖÜ';
const alphabets: ReadonlyArray<ReadonlySet<string>> = [
  'àâæçéèêëîïôœùûÿÀÂÇÉÈÊËÎÏÔŒÙÛŸ',
  'áéíñóúüÁÉÍÑÓÚ¿¡',
  'ãáâàçéêíóôõúÃÁÂÀÇÉÊÍÓÔÕÚ',
  'àèéìòùÀÈÉÌÒÙ',
  'åæøéÅÆØÉ',
  'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ',
  'áčďéěíňóřšťúůýžôľĺŕÁČĎÉĚÍŇÓŘŠŤÚŮÝŽĽ',
  'áéíóőúűÁÉÍÓŐÚŰ',
  'ăâîșțşţĂÂÎȘȚŞŢ',
  'çğıİşâîûÇĞŞ',
  'čćđšžČĆĐŠŽ',
  'āčēģīķļņšūžąęėįųĀČĒĢĪĶĻŅŠŪŽĄĘĖĮŲ',
  'абвгдежзийклмнопрстуфхцчшщъыьэюяёєіїґАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁЄІЇҐ',
  'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ',
].map((letters) => new Set(letters + german));
const usualSigns = new Set('–—‘’“”„…•·°§€«»©®\u00A0');
const beyondAscii = /[^\x20-\x7e\t\r\n]/gu;
const strange = /[^\P{Cc}\t\n\r]|[\p{Co}\ufffd]/gu;
const signInWord = /\p{L}[^\p{L}\p{M}\p{N}\s!-~’ʼ·–—-]\p{L}/gu;
const capitalInWord = /\p{Ll}(?=[^\x20-\x7e])\p{Lu}/gu;
const mixedScripts =
  /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Greek}|\p{Script=Greek}\p{Script=Latin}/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How much a decoded text looks like names and places; only comparable between decodings of the same bytes. */
export const plausibility = (text: string): number => {
  const foreign = text.match(beyondAscii) ?? [];
  const inAlphabet = alphabets.map((alphabet) => foreign.filter((letter) => alphabet.has(letter)).length);
  const signs = foreign.filter((sign) => usualSigns.has(sign)).length;
  const germanLetters = foreign.filter((letter) => german.includes(letter)).length;
  return (
    4 * Math.max(...inAlphabet) +
    2 * signs +
    germanLetters -
    20 * count(text, strange) -
    6 * count(text, signInWord) -
    4 * count(text, capitalInWord) -
    6 * count(text, mixedScripts)
  );
};
