import type { ReactNode } from 'react';
import type { StationView } from '#shared/contract/fleet/stations.ts';
import type { IconName } from '../../../../renderer/components/icon-paths.ts';
import { Pill } from '../../../../renderer/components/pill.tsx';
import type { StationTrouble } from '../../../../renderer/screens/set-up/stations/list/station-troubles.ts';
import type { Words } from '../words.ts';

type Props = {
  readonly station: StationView;
  readonly at: number;
  readonly words: Words;
  readonly troubles: ReadonlyArray<StationTrouble>;
};

type Fact = {
  readonly key: StationTrouble | 'waiting' | 'version';
  readonly icon: IconName;
  readonly said: string | null;
};

/** Heard when, what waits, printer, battery, clock, version; what is wrong stands out. */
export const StationFacts = ({ station, at, words, troubles }: Props): ReactNode => {
  const { text } = words;
  const { report, clockOffset } = station;
  const battery = report?.battery ?? null;
  const percent = battery === null ? null : Math.round(battery * 100);
  const facts: ReadonlyArray<Fact> = [
    { key: 'silent', icon: 'central', said: words.heard(station, at) },
    {
      key: 'waiting',
      icon: 'arrow-up',
      said: report === null || report.waiting === 0 ? null : text('stations.waiting', { waiting: report.waiting }),
    },
    { key: 'printer', icon: 'printer', said: report === null ? null : words.printer(report.printer) },
    { key: 'battery', icon: 'warning', said: percent === null ? null : text('stations.battery', { percent }) },
    {
      key: 'clock',
      icon: 'clock',
      said:
        clockOffset === null ? null : troubles.includes('clock') ? words.clock(clockOffset) : text('live.clock.right'),
    },
    { key: 'version', icon: 'info', said: report === null ? null : text('live.version', { version: report.version }) },
  ];
  return (
    <ul className="fleet-facts">
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
