import type { ReactNode } from 'react';
import type { StationView } from '#shared/contract/fleet/stations.ts';
import { Icon } from '../../../../renderer/components/icon.tsx';
import { Pill } from '../../../../renderer/components/pill.tsx';
import type { Words } from '../words.ts';
import { StationFacts } from '../../../../renderer/screens/set-up/stations/list/station-facts.tsx';
import { stationTroubles } from '../../../../renderer/screens/set-up/stations/list/station-troubles.ts';

type Props = {
  readonly station: StationView;
  /** The list's time. */
  readonly at: number;
  readonly words: Words;
  readonly onChange: () => void;
  readonly onRevoke: () => void;
};

/** One station: where it stands, how it is, and what can be done with it. */
export const StationCard = ({ station, at, words, onChange, onRevoke }: Props): ReactNode => {
  const { text } = words;
  const { name, isHost, report, revokedAt } = station;
  const troubles = stationTroubles(station, at);
  return (
    <li className="fleet-card" data-troubled={troubles.length > 0} data-revoked={revokedAt !== null}>
      <Icon name={troubles.length > 0 ? 'warning' : isHost ? 'central' : 'check'} size="large" />
      <div className="fleet-words">
        <h3>
          <bdi>{name}</bdi>
          {isHost && <Pill icon="central">{text('stations.pill.host')}</Pill>}
          {revokedAt !== null && (
            <Pill icon="cross">{text('stations.pill.revoked', { time: words.time(revokedAt) })}</Pill>
          )}
        </h3>
        <p className="card-note">{words.place(station)}</p>
        <StationFacts
          {...{ station, at, troubles, text, words }}
          clockRight={text('live.clock.right')}
          version={report === null ? null : text('live.version', { version: report.version })}
        />
      </div>
      {revokedAt === null && (
        <div className="fleet-buttons">
          <button
            type="button"
            className="push"
            aria-label={text('stations.change.of', { station: name })}
            onClick={onChange}
          >
            {text('stations.change')}
          </button>
          {!isHost && (
            <button
              type="button"
              className="push"
              aria-label={text('stations.revoke.of', { station: name })}
              onClick={onRevoke}
            >
              {text('stations.revoke')}
            </button>
          )}
        </div>
      )}
    </li>
  );
};
