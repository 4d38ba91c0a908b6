import de from './locales/de.json';
import en from './locales/en.json';

/** Every language of the live page; "en-GB" for a 24-hour clock, as on the programme of the event. */
export const languages = {
  de: { name: 'Deutsch', locale: 'de-DE', messages: de },
  en: { name: 'English', locale: 'en-GB', messages: en },
} as const;

export type LiveLanguage = keyof typeof languages;
export type MessageId = keyof typeof de;

const storageKey = 'einlass.live.language';
const isLanguage = (text: string | undefined | null): text is LiveLanguage => text === 'de' || text === 'en';

const stored = (): string | null => {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    // A browser that stores nothing falls back to its own language.
    return null;
  }
};

/** The language chosen here before, else the browser's first that the page speaks, else English. */
export const firstLanguage = (): LiveLanguage => {
  const chosen = stored();
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
};

/** Keeps the choice for the next visit, where the browser lets it. */
export const rememberLanguage = (language: LiveLanguage): void => {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Then the choice holds for this visit.
  }
};
