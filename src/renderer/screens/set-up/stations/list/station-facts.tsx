import type { ReactNode } from 'react';
import type { StationView } from '#shared/contract/fleet/stations.ts';
import type { IconName } from '../../../../components/icon-paths.ts';
import { Pill } from '../../../../components/pill.tsx';
import type { FleetWords, Speech } from '../fleet-words.ts';
import type { StationTrouble } from './station-troubles.ts';

type Props = {
  readonly station: StationView;
  readonly at: number;
  readonly troubles: ReadonlyArray<StationTrouble>;
  readonly text: Speech['text'];
  readonly words: FleetWords;
  /** What a screen says besides of a clock that is right and of the version; null where it does not. */
  readonly clockRight?: string | null;
  readonly version?: string | null;
};

type Fact = {
  readonly key: StationTrouble | 'waiting' | 'version';
  readonly icon: IconName;
  readonly said: string | null;
};

/** How a station is: heard, waiting, printer, battery and clock; what is wrong stands out. */
export const StationFacts = ({
  station,
  at,
  troubles,
  text,
  words,
  clockRight = null,
  version = null,
}: Props): ReactNode => {
  const { report, clockOffset } = station;
  const battery = report?.battery ?? null;
  const ofClock = (offset: number): string | null => (troubles.includes('clock') ? words.clock(offset) : clockRight);
  const facts: ReadonlyArray<Fact> = [
    { key: 'silent', icon: 'central', said: words.heard(station, at) },
    {
      key: 'waiting',
      icon: 'arrow-up',
      said: report === null || report.waiting === 0 ? null : text('stations.waiting', { waiting: report.waiting }),
    },
    { key: 'printer', icon: 'printer', said: report === null ? null : words.printer(report.printer) },
    {
      key: 'battery',
      icon: 'warning',
      said: battery === null ? null : text('stations.battery', { percent: Math.round(battery * 100) }),
    },
    { key: 'clock', icon: 'clock', said: clockOffset === null ? null : ofClock(clockOffset) },
    { key: 'version', icon: 'info', said: version },
  ];
  return (
    <ul className="stations-facts">
      {facts.map(({ key, icon, said }) =>
        said === null ? null : (
          <li key={key}>
            {troubles.some((trouble) => trouble === key) ? (
              <Pill tone="attention" icon={icon}>
                {said}
              </Pill>
            ) : (
              said
            )}
          </li>
        ),
      )}
    </ul>
  );
};
