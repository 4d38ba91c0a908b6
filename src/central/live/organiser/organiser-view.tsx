import type { ReactNode } from 'react';
import { useIntl, IntlProvider } from 'react-intl';
import type { LiveCounts } from '#shared/contract/sync.ts';
import type { LiveLanguage } from '../languages.ts';
import type { Organiser } from '../use-organiser.ts';
import { Fleet } from './fleet.tsx';
import { organiserMessages } from './messages.ts';
import { Withdrawn } from './withdrawn.tsx';
import './organiser.css';

type Props = { readonly counts: LiveCounts; readonly language: LiveLanguage; readonly organiser: Organiser };

/** The page for organisers: counts, stations, findings and the audit; or why it is not. */
export const OrganiserView = ({ counts, language, organiser }: Props): ReactNode => {
  const { locale, timeZone } = useIntl();
  return (
    <IntlProvider locale={locale} timeZone={timeZone ?? 'UTC'} messages={{ ...organiserMessages[language] }}>
      {organiser.state === 'withdrawn' ? (
        <Withdrawn counts={counts} onLeave={organiser.leave} />
      ) : (
        <Fleet counts={counts} organiser={organiser} />
      )}
    </IntlProvider>
  );
};
