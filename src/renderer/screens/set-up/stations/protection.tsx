import type { ReactNode } from 'react';
import { StatusLine } from '../../../components/status-line.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { useStation } from '../../../station/use-station.ts';

/** What is sealed on this device and what is not, said plainly. */
export const Protection = (): ReactNode => {
  const text = useText();
  const { secretsSealed, fleet } = useStation();
  // A host's own key lies beside the list's database, which opens with it.
  const state = fleet.kind === 'host' ? 'host' : secretsSealed ? 'sealed' : 'open';
  return (
    <section className="stations-part">
      <h3>{text('stations.safe.title')}</h3>
      <StatusLine icon="lock" tone={({ host: 'neutral', sealed: 'admitted', open: 'attention' } as const)[state]}>
        {text(`stations.safe.${state}`)}
      </StatusLine>
      <StatusLine icon="info">{text('stations.safe.data')}</StatusLine>
    </section>
  );
};
