import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ShownFleet } from '#shared/contract/fleet-views.ts';
import type { StationView } from '#shared/contract/fleet/stations.ts';
import { useText } from '../../../../locales/use-text.tsx';
import { ChangeStation } from './change-station.tsx';
import { RevokeStation } from './revoke-station.tsx';
import { StationCard } from './station-card.tsx';
import { inOrder } from './station-troubles.ts';

type Asking = { readonly kind: 'change' | 'revoke'; readonly station: StationView };
type Props = { readonly fleet: ShownFleet; readonly onChanged: () => void };

/** Every station of the fleet; whoever needs a look stands first. */
export const StationList = ({ fleet, onChanged }: Props): ReactNode => {
  const text = useText();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { stations, at, ownId, mayManage } = fleet;
  const close = (): void => setAsking(null);
  const done = (): void => {
    close();
    onChanged();
  };
  return (
    <section className="stations-part">
      <h3>{text('stations.list')}</h3>
      {stations.length <= 1 && mayManage && <p className="stations-soft">{text('stations.empty')}</p>}
      <ul className="stations-list">
        {inOrder(stations, at).map((station) => (
          <StationCard
            key={station.id}
            station={station}
            at={at}
            isOwn={station.id === ownId}
            mayManage={mayManage}
            onChange={() => setAsking({ kind: 'change', station })}
            onRevoke={() => setAsking({ kind: 'revoke', station })}
          />
        ))}
      </ul>
      {asking?.kind === 'change' && <ChangeStation station={asking.station} onDone={done} onClose={close} />}
      {asking?.kind === 'revoke' && <RevokeStation station={asking.station} onDone={done} onClose={close} />}
    </section>
  );
};
