import type { ReactNode } from 'react';
import type { StationView } from '#shared/contract/fleet/stations.ts';
import type { IconName } from '../../../../components/icon-paths.ts';
import { Pill } from '../../../../components/pill.tsx';
import { useText } from '../../../../locales/use-text.tsx';
import type { StationTrouble } from './station-troubles.ts';
import { useStationWords } from './use-station-words.ts';

type Props = {
  readonly station: StationView;
  readonly at: number;
  readonly troubles: ReadonlyArray<StationTrouble>;
};

type Fact = { readonly key: StationTrouble | 'waiting'; readonly icon: IconName; readonly words: string | null };

/** How a station is: heard, waiting, printer, battery and clock; what is wrong stands out. */
export const StationFacts = ({ station, at, troubles }: Props): ReactNode => {
  const text = useText();
  const words = useStationWords();
  const { report, clockOffset } = station;
  const facts: ReadonlyArray<Fact> = [
    { key: 'silent', icon: 'central', words: words.heard(station, at) },
    {
      key: 'waiting',
      icon: 'arrow-up',
      words: report === null || report.waiting === 0 ? null : text('stations.waiting', { waiting: report.waiting }),
    },
    { key: 'printer', icon: 'printer', words: report === null ? null : words.printer(report.printer) },
    {
      key: 'battery',
      icon: 'warning',
      words:
        report === null || report.battery === null
          ? null
          : text('stations.battery', { percent: Math.round(report.battery * 100) }),
    },
    {
      key: 'clock',
      icon: 'clock',
      words: clockOffset === null || !troubles.includes('clock') ? null : words.clock(clockOffset),
    },
  ];
  return (
    <ul className="stations-facts">
      {facts.map(({ key, icon, words: said }) =>
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
