/** Every text in a document, however deep, so that its fonts can be loaded; pictures as data URLs are no texts. */
export const textsOf = (part: unknown): ReadonlyArray<string> => {
  const texts = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value === 'string') {
      if (!value.startsWith('data:')) texts.add(value);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  gather(part);
  return [...texts];
};
