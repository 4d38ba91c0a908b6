import type { ReactNode } from 'react';
import { useState } from 'react';
import type { TrayBadge } from '#shared/contract/views.ts';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { useAsking } from '../../station/use-asking.ts';
import { useStation } from '../../station/use-station.ts';

const shownAtMost = 6;

/** The last badges as pictures, when they go to a folder and not to a printer. */
export const PaperTray = (): ReactNode => {
  const text = useText();
  const format = useFormat();
  const station = useStation();
  const [badges, setBadges] = useState<ReadonlyArray<TrayBadge>>([]);
  useAsking(
    '',
    station,
    async () => {
      const reply = await ask('tray.list', undefined);
      return reply.ok ? reply.value.slice(0, shownAtMost) : null;
    },
    setBadges,
  );

  return (
    <section className="tray" aria-labelledby="tray-title">
      <h2 id="tray-title">{text('desk.tray.title')}</h2>
      {badges.length === 0 ? (
        <p>{text('desk.tray.empty')}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        <div className="tray-badges" role="group" tabIndex={0} aria-labelledby="tray-title">
          {badges.map((badge) => (
            <img key={badge.file} src={badge.url} alt={text('desk.tray.badge', { time: format.time(badge.at) })} />
          ))}
        </div>
      )}
    </section>
  );
};
