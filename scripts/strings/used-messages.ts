/** Messages that the sources name: whole ids, and the fixed part before the first placeholder of built ids. */
export type UsedMessages = { readonly ids: ReadonlySet<string>; readonly prefixes: ReadonlySet<string> };

/** Every string in the sources that begins like a message id of one of the areas. */
export const usedMessages = (sources: ReadonlyArray<string>, areas: ReadonlyArray<string>): UsedMessages => {
  const area = `(?:${areas.join('|')})`;
  const whole = new RegExp(`(['"\`])(${area}\\.[\\w.-]+)\\1`, 'gu');
  const built = new RegExp(`\`(${area}\\.[\\w.-]*)\\$\\{`, 'gu');
  return {
    ids: new Set(sources.flatMap((source) => [...source.matchAll(whole)].map((match) => match[2] ?? ''))),
    prefixes: new Set(sources.flatMap((source) => [...source.matchAll(built)].map((match) => match[1] ?? ''))),
  };
};
