import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { useAppearance } from '../../renderer/station/appearance.ts';
import { Announcement } from './announcement.tsx';
import { BigScreen } from './big-screen.tsx';
import { Connection } from './connection.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import type { LiveLanguage } from './languages.ts';
import { OrganiserPart } from './organiser-part.tsx';
import { PublicCounts } from './public-counts.tsx';
import type { Live } from './use-live-counts.ts';
import { useOrganiser } from './use-organiser.ts';
import { useScreenMode } from './use-screen-mode.ts';
import { useText } from './use-text.ts';

type Props = {
  readonly live: Live;
  readonly language: LiveLanguage;
  readonly onLanguage: (language: LiveLanguage) => void;
};

const fallbackColour = '#0b5d6b';

/** The headcount of an event for anybody's phone, laptop or big screen; for organisers also the fleet. */
export const LivePage = ({ live, language, onLanguage }: Props): ReactNode => {
  const text = useText();
  const { formatDate } = useIntl();
  const screen = useScreenMode();
  const organiser = useOrganiser();
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
        <div className="page-switches">
          <button type="button" className="quiet-button" onClick={screen.isOn ? screen.leave : screen.enter}>
            {text(screen.isOn ? 'live.screen.close' : 'live.screen.open')}
          </button>
          <LanguageSwitch language={language} onChoose={onLanguage} />
        </div>
      </header>
      <main>
        <Connection live={live} />
        {counts?.provisional === true && <p className="provisional">{text('live.provisional')}</p>}
        {counts && screen.isOn && <BigScreen counts={counts} />}
        {counts && !screen.isOn && organiser.state === 'none' && <PublicCounts counts={counts} />}
        {counts && !screen.isOn && organiser.state !== 'none' && (
          <OrganiserPart counts={counts} language={language} organiser={organiser} />
        )}
        {counts && <Announcement counts={counts} />}
      </main>
      {organiser.state === 'none' && <footer className="page-foot">{text('live.privacy')}</footer>}
    </div>
  );
};
