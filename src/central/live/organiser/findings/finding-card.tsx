import type { ReactNode } from 'react';
import type { Finding } from '#shared/contract/fleet/stations.ts';
import { Icon } from '../../../../renderer/components/icon.tsx';
import type { Words } from '../words.ts';

type Props = { readonly finding: Finding; readonly words: Words; readonly onSettle: () => void };

const particularsOf = (finding: Finding, { text, time, placeName }: Words): ReadonlyArray<string> =>
  finding.kind === 'double-use'
    ? [
        placeName(finding.checkpointId),
        ...finding.scans.map(({ station, at }) =>
          text('stations.finding.double-use.scan', { station, time: time(at) }),
        ),
      ]
    : [time(finding.at)];

/** One thing to look at: what it is, what to do, and who settled it how. */
export const FindingCard = ({ finding, words, onSettle }: Props): ReactNode => {
  const { text } = words;
  const { settled } = finding;
  const title = words.findingTitle(finding, null);
  return (
    <li className="fleet-card" data-troubled={settled === null}>
      <Icon name={settled === null ? 'warning' : 'check'} size="large" />
      <div className="fleet-words">
        <h3>{title}</h3>
        <ul className="stations-facts">
          {particularsOf(finding, words).map((particular, index) => (
            <li key={`${index} ${particular}`}>
              <bdi>{particular}</bdi>
            </li>
          ))}
        </ul>
        {settled === null ? (
          <p className="card-note">{text(`stations.finding.${finding.kind}.what-to-do`)}</p>
        ) : (
          <>
            <p className="card-note">
              {text('stations.finding.settled', { by: `\u2068${settled.by}\u2069`, time: words.time(settled.at) })}
            </p>
            {settled.note !== '' && <p dir="auto">{settled.note}</p>}
          </>
        )}
      </div>
      {settled === null && (
        <div className="fleet-buttons">
          <button
            type="button"
            className="push"
            aria-label={text('stations.settle.of', { finding: title })}
            onClick={onSettle}
          >
            {text('stations.settle')}
          </button>
        </div>
      )}
    </li>
  );
};
