import type { ReactNode } from 'react';
import { StatusLine } from '../../../components/status-line.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { useStation } from '../../../station/use-station.ts';

/** What is sealed on this device and what is not, said plainly. */
export const Protection = (): ReactNode => {
  const text = useText();
  const { secretsSealed } = useStation();
  return (
    <section className="stations-part">
      <h3>{text('stations.safe.title')}</h3>
      <StatusLine icon="lock" tone={secretsSealed ? 'admitted' : 'attention'}>
        {text(secretsSealed ? 'stations.safe.sealed' : 'stations.safe.open')}
      </StatusLine>
      <StatusLine icon="info">{text('stations.safe.data')}</StatusLine>
    </section>
  );
};
