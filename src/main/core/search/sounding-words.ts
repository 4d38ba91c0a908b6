import { soundsOf } from '#shared/domain/names/sound.ts';
import { linesBeginning } from './lines-beginning.ts';

const shortestTyped = 3;
// A single consonant is the sound of anybody.
const shortestSound = 2;
// Fewer consonants than these begin too many words.
const shortestBeginning = 4;

// The Arabic article is written with its word or apart from it.
const article = /^al(?=....)/u;
const heardAs = (word: string): ReadonlyArray<string> =>
  article.test(word) ? [...soundsOf(word), ...soundsOf(word.replace(article, ''))] : soundsOf(word);

/** Finds words by their sound among those known at each call, given as one text with a line each; words once seen are not heard again. */
export const soundingWords = (words: () => string): ((text: string, most: number) => ReadonlyArray<string>) => {
  let heard = '';
  let bySound = new Map<string, string[]>();
  let sounds = '\n';

  const hear = (lines: string): void => {
    const added: string[] = [];
    for (const word of lines.split('\n')) {
      for (const sound of heardAs(word)) {
        const alike = bySound.get(sound);
        if (alike !== undefined) alike.push(word);
        else {
          bySound.set(sound, [word]);
          added.push(sound);
        }
      }
    }
    if (added.length > 0) sounds += `${added.join('\n')}\n`;
  };
  const catchUp = (): void => {
    const known = words();
    if (known === heard) return;
    const grew = known.startsWith(heard);
    if (!grew) {
      bySound = new Map();
      sounds = '\n';
    }
    hear(grew ? known.slice(heard.length) : known);
    heard = known;
  };

  return (text, most) => {
    if (text.length < shortestTyped) return [];
    catchUp();
    const found = new Set<string>();
    const take = (sound: string): void => {
      for (const word of bySound.get(sound) ?? []) if (found.size < most) found.add(word);
    };
    const asked = soundsOf(text).filter((sound) => sound.length >= shortestSound);
    asked.forEach(take);
    for (const sound of asked) {
      if (sound.length < shortestBeginning) continue;
      for (const longer of linesBeginning(sounds, sound)) {
        if (found.size >= most) break;
        take(longer);
      }
    }
    return [...found];
  };
};
