import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { useAppearance } from '../../renderer/station/appearance.ts';
import { Announcement } from './announcement.tsx';
import { Arrivals } from './arrivals/arrivals.tsx';
import { Categories } from './categories.tsx';
import { Connection } from './connection.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import type { LiveLanguage } from './languages.ts';
import { Overview } from './overview.tsx';
import type { Live } from './use-live-counts.ts';
import { useText } from './use-text.ts';

type Props = {
  readonly live: Live;
  readonly language: LiveLanguage;
  readonly onLanguage: (language: LiveLanguage) => void;
};

const fallbackColour = '#0b5d6b';

/** The headcount of an event for anybody's phone, laptop or big screen. */
export const LivePage = ({ live, language, onLanguage }: Props): ReactNode => {
  const text = useText();
  const { formatDate } = useIntl();
  const { counts } = live;
  useAppearance({ theme: 'system', largeText: false, eventColour: counts?.event.colour ?? fallbackColour });

  const title = counts === null ? 'Einlass' : text('live.title', { inside: counts.inside, event: counts.event.name });
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <div className="page">
      <header className="page-head">
        <div className="page-event">
          <h1>
            <bdi>{counts?.event.name ?? 'Einlass'}</bdi>
          </h1>
          {counts && (
            <p>
              <bdi>{counts.event.venue}</bdi>
              {counts.event.venue !== '' && ' · '}
              {formatDate(counts.event.startsAt, { weekday: 'long', day: 'numeric', month: 'long' })}
            </p>
          )}
        </div>
        <LanguageSwitch language={language} onChoose={onLanguage} />
      </header>
      <main>
        <Connection live={live} />
        {counts && (
          <div className="cards">
            <Overview counts={counts} />
            <Categories categories={counts.categories} />
            <Arrivals counts={counts} />
          </div>
        )}
        {counts && <Announcement counts={counts} />}
      </main>
      <footer className="page-foot">{text('live.privacy')}</footer>
    </div>
  );
};
