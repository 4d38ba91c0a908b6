import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../locales/use-text.tsx';
import { playTone } from '../../sound/play-tone.ts';
import { useStation } from '../../station/use-station.ts';

/** A sign for staff that can be read from a distance: somebody wants help here. */
export const Help = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const text = useText();
  const { sound } = useStation().settings;
  useEffect(() => {
    if (sound) playTone('attention');
  }, [sound]);
  return (
    <section className="result" data-tone="attention">
      <div className="result-body" role="status">
        <p className="result-greeting">
          <span className="result-disc">
            <Icon name="hand" size="large" />
          </span>
          {text('self-service.help.title')}
        </p>
        <p className="result-sentence">{text('self-service.help.coming')}</p>
      </div>
      <div className="countdown">
        <Button size="large" autoFocus onPress={onClose}>
          {text('self-service.help.done')}
        </Button>
      </div>
    </section>
  );
};
