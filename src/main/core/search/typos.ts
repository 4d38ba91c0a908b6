const agreesFrom = (word: string, at: number, text: string, from: number): boolean =>
  word.startsWith(text.slice(from), at);

/**
 * Whether a word begins with the text but for one typo: a letter wrong, missing, too many, or two neighbours swapped. The first
 * letter that differs decides where the typo is, so one look at the rest is enough.
 */
export const beginsAlmostWith = (word: string, text: string): boolean => {
  let at = 0;
  while (at < text.length && word[at] === text[at]) at += 1;
  if (at >= text.length - 1) return true;
  return (
    agreesFrom(word, at + 1, text, at + 1) ||
    agreesFrom(word, at + 1, text, at) ||
    agreesFrom(word, at, text, at + 1) ||
    (word[at] === text[at + 1] && word[at + 1] === text[at] && agreesFrom(word, at + 2, text, at + 2))
  );
};
