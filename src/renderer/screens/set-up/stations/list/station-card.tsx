import type { ReactNode } from 'react';
import type { StationView } from '#shared/contract/fleet/stations.ts';
import { Button } from '../../../../components/button.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { Pill } from '../../../../components/pill.tsx';
import { useFormat } from '../../../../locales/use-format.ts';
import { useText } from '../../../../locales/use-text.tsx';
import { stationTroubles } from './station-troubles.ts';
import { StationFacts } from './station-facts.tsx';
import { useFleetWords } from '../use-fleet-words.ts';

type Props = {
  readonly station: StationView;
  /** The list's time. */
  readonly at: number;
  readonly isOwn: boolean;
  readonly mayManage: boolean;
  readonly onChange: () => void;
  readonly onRevoke: () => void;
};

/** One station of the fleet: where it stands, how it is, and what can be done with it. */
export const StationCard = ({ station, at, isOwn, mayManage, onChange, onRevoke }: Props): ReactNode => {
  const text = useText();
  const format = useFormat();
  const words = useFleetWords();
  const { name, isHost, revokedAt } = station;
  const troubles = stationTroubles(station, at);
  return (
    <li className="stations-card" data-troubled={troubles.length > 0} data-revoked={revokedAt !== null}>
      <Icon name={troubles.length > 0 ? 'warning' : isHost ? 'central' : 'person'} size="large" />
      <div className="stations-words">
        <p className="stations-name">
          <strong>
            <bdi>{name}</bdi>
          </strong>
          {isOwn && <Pill>{text('stations.pill.own')}</Pill>}
          {isHost && <Pill icon="central">{text('stations.pill.host')}</Pill>}
          {revokedAt !== null && (
            <Pill icon="cross">{text('stations.pill.revoked', { time: format.time(revokedAt) })}</Pill>
          )}
        </p>
        <p className="stations-soft">{words.place(station)}</p>
        <StationFacts {...{ station, at, troubles, text, words }} />
      </div>
      {mayManage && !isHost && revokedAt === null && (
        <div className="stations-buttons">
          <Button aria-label={text('stations.change.of', { station: name })} onPress={onChange}>
            {text('stations.change')}
          </Button>
          <Button look="plain" aria-label={text('stations.revoke.of', { station: name })} onPress={onRevoke}>
            {text('stations.revoke')}
          </Button>
        </div>
      )}
    </li>
  );
};
