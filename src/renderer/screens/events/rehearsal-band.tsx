import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../locales/use-text.tsx';
import { useStation } from '../../station/use-station.ts';
import './rehearsal-band.css';

/** Says on every screen that nothing here counts; nothing at an event itself. */
export const RehearsalBand = (): ReactNode => {
  const text = useText();
  const { event } = useStation();
  if (event.rehearses === null) return null;
  return (
    <aside className="rehearsal-band" aria-label={text('common.rehearsal')}>
      <Icon name="repeat" />
      <strong>{text('common.rehearsal')}</strong> <span>{text('common.rehearsal.what')}</span>
    </aside>
  );
};
