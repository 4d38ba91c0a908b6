import type { ReactNode } from 'react';
import { createIntl, createIntlCache, RawIntlProvider, type IntlShape } from 'react-intl';
import { languages, type Language } from '../locales/languages.ts';
import { loadedCatalogue } from '../locales/messages.ts';

const cache = createIntlCache();
const known = new Map<string, IntlShape>();

const intlFor = (language: Language, timeZone: string): IntlShape => {
  const key = `${language} ${timeZone}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const messages = { ...loadedCatalogue(language) };
  const intl = createIntl({ locale: languages[language].locale, messages, timeZone }, cache);
  known.set(key, intl);
  return intl;
};

/** Speaks one language to a part of the paper, direction included; its catalogue must be loaded. */
export const Speaking = ({
  language,
  timeZone,
  className,
  children,
}: {
  readonly language: Language;
  readonly timeZone: string;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode => (
  <RawIntlProvider value={intlFor(language, timeZone)}>
    <div className={className} lang={language} dir={languages[language].dir}>
      {children}
    </div>
  </RawIntlProvider>
);
