import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../locales/use-text.tsx';
import { useStation } from '../../station/use-station.ts';

/** Says across the whole screen that nothing can be recorded, and what to do; absent while all is well. */
export const RecordingBanner = (): ReactNode => {
  const text = useText();
  const { recording } = useStation();
  if (recording.kind === 'ok') return null;
  return (
    <div className="desk-banner" role="alert">
      <Icon name="warning" size="large" />
      <div>
        <strong>{text('desk.recording.title')}</strong>
        <p>{text(`desk.recording.${recording.cause}`)}</p>
      </div>
    </div>
  );
};
