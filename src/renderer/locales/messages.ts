import { staffLanguage } from './languages.ts';
import type { Language } from './languages.ts';

/** A catalogue: message id → ICU message. */
export type Catalogue = Readonly<Record<string, string>>;

const loaders: Readonly<Record<Language, () => Promise<{ readonly messages: Catalogue }>>> = {
  de: () => import('./de.ts'),
  en: () => import('./en.ts'),
  ar: () => import('./ar.ts'),
};

const loaded = new Map<Language, Catalogue>();

/** The catalogue if it was loaded already, so that a language change does not flicker. */
export const loadedCatalogue = (language: Language): Catalogue | null => loaded.get(language) ?? null;

/** Loads a language once; what a language for attendees lacks (staff screens) comes from the staff's language. */
export const loadCatalogue = async (language: Language): Promise<Catalogue> => {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const base = staffLanguage(language);
  const [own, fallback] = await Promise.all([loaders[language](), base === language ? null : loaders[base]()]);
  const catalogue = { ...fallback?.messages, ...own.messages };
  loaded.set(language, catalogue);
  return catalogue;
};
