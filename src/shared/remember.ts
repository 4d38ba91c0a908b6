/** The function with a memory of its last answers, for texts that repeat; forgets all when `most` are remembered. */
export const remember = <Answer>(most: number, answer: (text: string) => Answer): ((text: string) => Answer) => {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= most) answers.clear();
    const made = answer(text);
    answers.set(text, made);
    return made;
  };
};
