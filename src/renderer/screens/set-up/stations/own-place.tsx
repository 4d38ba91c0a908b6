import type { ReactNode } from 'react';
import type { ShownFleet } from '#shared/contract/fleet-views.ts';
import { StatusLine } from '../../../components/status-line.tsx';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';
import { useStation } from '../../../station/use-station.ts';
import { TakingOver } from './taking-over.tsx';

/** What this station is in the fleet, and how it stands with its list. */
export const OwnPlace = ({ shown }: { readonly shown: ShownFleet | null }): ReactNode => {
  const text = useText();
  const format = useFormat();
  const { fleet, central } = useStation();
  const waiting = central.kind === 'starting' ? 0 : central.waiting;
  const isAway = central.kind === 'unreachable' || shown?.reached === false;
  if (fleet.kind === 'joined' && fleet.revoked)
    return (
      <StatusLine icon="warning" tone="refused" subject={text('stations.own.revoked')}>
        {text('stations.own.revoked.text', { waiting })}
      </StatusLine>
    );
  return (
    <div className="stations-part">
      <p className="stations-own">
        {fleet.kind === 'host'
          ? text('stations.own.host')
          : text('stations.own.joined', { address: `\u2066${fleet.address}\u2069` })}
      </p>
      <p className="stations-soft">{text(`stations.own.${fleet.kind}.text`)}</p>
      {fleet.kind === 'joined' && fleet.takingOver !== null && <TakingOver {...fleet.takingOver} />}
      <div role="status">
        {isAway && (
          <StatusLine icon="central" tone="attention">
            {text(shown === null ? 'stations.failed.unreachable' : 'stations.own.unreached', {
              time: format.time(shown?.at ?? 0),
            })}{' '}
            {waiting > 0 && text('stations.own.unreached.waiting', { waiting })}
          </StatusLine>
        )}
      </div>
    </div>
  );
};
