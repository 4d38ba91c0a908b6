import { useIntl } from 'react-intl';

/** What a language is called in the language of the screen. */
export const useLanguageName = (): ((tag: string) => string) => {
  const { locale } = useIntl();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch (error) {
      // An event file may name anything as a language.
      if (error instanceof RangeError) return tag;
      throw error;
    }
  };
};
