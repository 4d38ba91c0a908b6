/** A key that none of the others is: the one that is wished, or with a number behind it. */
export const freeKey = (wished: string, taken: ReadonlyArray<string>): string => {
  const base = wished === '' ? 'key' : wished;
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
};
