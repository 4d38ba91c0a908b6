import type { ReactNode } from 'react';
import { createContext, use, useEffect, useLayoutEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'react-intl';
import { languages } from './languages.ts';
import type { Language } from './languages.ts';
import type { Catalogue } from './messages.ts';
import { loadCatalogue, loadedCatalogue } from './messages.ts';

type Props = {
  readonly language: Language;
  /** IANA zone of the event: all times are shown in it. */
  readonly timeZone: string;
  readonly children: ReactNode;
};

const InsideAnother = createContext(false);

/**
 * Speaks one language to everything inside, direction included. The last language stays until the next one is loaded.
 * The outermost one speaks for the page; one inside it for its own part, e.g. a welcome in the attendee's language.
 */
export const LocaleProvider = ({ language, timeZone, children }: Props): ReactNode => {
  const [shown, setShown] = useState<{ language: Language; catalogue: Catalogue } | null>(() => {
    const catalogue = loadedCatalogue(language);
    return catalogue && { language, catalogue };
  });

  useEffect(() => {
    let wanted = true;
    const load = async (): Promise<void> => {
      const catalogue = await loadCatalogue(language);
      if (wanted) setShown({ language, catalogue });
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [language]);

  const nested = use(InsideAnother);
  const shownLanguage = shown?.language ?? language;
  const { dir } = languages[shownLanguage];
  useLayoutEffect(() => {
    if (nested) return;
    document.documentElement.lang = shownLanguage;
    document.documentElement.dir = dir;
  }, [nested, shownLanguage, dir]);

  if (shown === null) return null;
  const { locale } = languages[shown.language];
  return (
    <IntlProvider locale={locale} messages={shown.catalogue} timeZone={timeZone}>
      <I18nProvider locale={locale}>
        <InsideAnother value={true}>
          {nested ? (
            <div className="part" lang={shownLanguage} dir={dir}>
              {children}
            </div>
          ) : (
            children
          )}
        </InsideAnother>
      </I18nProvider>
    </IntlProvider>
  );
};
