import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { useStation } from '../../station/use-station.ts';

/** What runs here and where it keeps its files; and the way out. */
export const AboutSection = (): ReactNode => {
  const text = useText();
  const { day } = useFormat();
  const { event, version, dataFolder, badgesFolder } = useStation();
  const [leaving, setLeaving] = useState(false);
  const facts = [
    [text('set-up.about.event'), event.name],
    [text('set-up.about.when'), day(event.startsAt)],
    [text('set-up.about.where'), event.venue],
    [text('set-up.about.zone'), event.timeZone],
    [text('set-up.about.erase'), day(event.eraseAfter)],
    [text('set-up.about.data'), dataFolder],
    [text('set-up.about.badges'), badgesFolder],
    [text('set-up.about.version'), version],
  ] as const;
  return (
    <div className="set-up-form">
      <dl className="set-up-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <Button look="danger" icon="arrow-out" onPress={() => setLeaving(true)}>
        {text('set-up.quit')}
      </Button>
      {leaving && (
        <Dialog title={text('set-up.quit.title')} onClose={() => setLeaving(false)}>
          <p>{text('set-up.quit.what')}</p>
          <div className="set-up-actions">
            <Button onPress={() => setLeaving(false)}>{text('common.cancel')}</Button>
            <Button look="danger" onPress={() => void ask('station.quit', undefined)}>
              {text('set-up.quit')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
};
