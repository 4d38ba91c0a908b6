import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { useStation } from '../../station/use-station.ts';

/** Says across the whole screen that this station was taken out of its fleet, before and after its data were erased. */
export const FleetBanner = (): ReactNode => {
  const text = useText();
  const format = useFormat();
  const { fleet, central, erased } = useStation();
  const isRevoked = fleet.kind === 'joined' && fleet.revoked;
  if (!isRevoked && erased === null) return null;
  const waiting = central.kind === 'starting' ? 0 : central.waiting;
  return (
    <div className="desk-banner" role="alert">
      <Icon name="warning" size="large" />
      <div>
        <strong>{text('desk.revoked.title')}</strong>
        <p>
          {isRevoked || erased === null
            ? text('desk.revoked.sending', { waiting })
            : text('desk.revoked.erased', { event: `\u2068${erased.eventName}\u2069`, time: format.time(erased.at) })}
        </p>
      </div>
    </div>
  );
};
