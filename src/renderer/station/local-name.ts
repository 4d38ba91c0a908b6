/** The name in the language asked for, else in the event's usual ones, else any; empty when there is none. */
export const localName = (names: Readonly<Record<string, string>>, language: string): string => {
  const short = language.split('-')[0] ?? language;
  return names[language] ?? names[short] ?? names['en'] ?? names['de'] ?? Object.values(names)[0] ?? '';
};
