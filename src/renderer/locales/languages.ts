import type { StationSettings } from '#shared/contract/settings.ts';

/** A language of the interface. */
export type Language = StationSettings['language'];

/** Every language with its own name; desk and set-up are not translated into those with `attendeesOnly`. */
export const languages: Readonly<
  Record<
    Language,
    { readonly name: string; readonly locale: string; readonly dir: 'ltr' | 'rtl'; readonly attendeesOnly: boolean }
  >
> = {
  de: { name: 'Deutsch', locale: 'de-DE', dir: 'ltr', attendeesOnly: false },
  // British: a 24-hour clock, as on the programme of the event.
  en: { name: 'English', locale: 'en-GB', dir: 'ltr', attendeesOnly: false },
  // Latin digits, since rooms and times stand so on signs and badges.
  ar: { name: 'العربية', locale: 'ar-u-nu-latn', dir: 'rtl', attendeesOnly: true },
};

/** The language in which staff screens are shown when the station speaks this one to attendees. */
export const staffLanguage = (language: Language): Language => (languages[language].attendeesOnly ? 'en' : language);

/** The interface language for a BCP 47 tag, or null when there is none. */
export const languageFor = (tag: string | null): Language | null => {
  const short = tag?.split('-')[0]?.toLowerCase();
  return short === 'de' || short === 'en' || short === 'ar' ? short : null;
};
