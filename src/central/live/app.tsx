import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { IntlProvider } from 'react-intl';
import type { LiveLanguage } from './languages.ts';
import { firstLanguage, languages, rememberLanguage } from './languages.ts';
import { LivePage } from './live-page.tsx';
import { useLiveCounts } from './use-live-counts.ts';

/** The live page in the visitor's language and the event's time zone. */
export const App = (): ReactNode => {
  const live = useLiveCounts();
  const [language, setLanguage] = useState<LiveLanguage>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: LiveLanguage): void => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  };

  const { locale, messages } = languages[language];
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={live.counts?.event.timeZone ?? 'UTC'}>
      <LivePage live={live} language={language} onLanguage={choose} />
    </IntlProvider>
  );
};
