import { useIntl } from 'react-intl';
import { useText } from '../../locales/use-text.tsx';
import { localName } from '../../station/local-name.ts';
import { useStation } from '../../station/use-station.ts';

/** One entry of a list to choose from. */
export type Choice = { readonly key: string; readonly label: string };

/** Stands for "not said" where a list must have a key for it. */
export const notSaid = 'none';

/** The categories of the event. */
export const useCategories = (): ReadonlyArray<Choice> => {
  const { locale } = useIntl();
  return useStation().event.categories.map(({ key, label }) => ({ key, label: localName(label, locale) }));
};

// Beside those of the event, what attendees of conferences speak most.
const usual = ['de', 'en', 'ar', 'uk', 'ru', 'fr', 'es', 'pl', 'tr', 'vi', 'fa'] as const;

/** The languages in which somebody may want to be greeted; `own` is always among them. */
export const useLanguages = (own: string | null): ReadonlyArray<Choice> => {
  const text = useText();
  const { locale } = useIntl();
  const { event } = useStation();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const tags = [...new Set([...event.languages, ...usual, ...(own === null ? [] : [own])])];
  return [
    { key: notSaid, label: text('people.language.none') },
    ...tags.map((tag) => ({ key: tag, label: names.of(tag) ?? tag })),
  ];
};
