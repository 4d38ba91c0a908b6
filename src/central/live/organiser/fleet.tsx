import type { ReactNode } from 'react';
import { useEffect, useMemo, useState } from 'react';
import type { LiveCounts } from '#shared/contract/sync.ts';
import { stationTroubles } from '../../../renderer/screens/set-up/stations/list/station-troubles.ts';
import { PublicCounts } from '../public-counts.tsx';
import type { Organiser } from '../use-organiser.ts';
import { askListWith } from './ask-list.ts';
import { AuditList } from './audit/audit-list.tsx';
import { FindingList } from './findings/finding-list.tsx';
import { StationList } from './stations/station-list.tsx';
import { useFleet } from './use-fleet.ts';
import { useWords } from './words.ts';

type Props = { readonly counts: LiveCounts; readonly organiser: Organiser };

const parts = ['stations', 'findings', 'counts', 'audit'] as const;

/** The fleet in four parts, one shown at a time. */
export const Fleet = ({ counts, organiser }: Props): ReactNode => {
  const { token, onWithdrawn, leave } = organiser;
  const { checkpoints } = counts;
  const askList = useMemo(() => askListWith(token), [token]);
  const { view, trouble, at, refresh } = useFleet(askList, counts.changedAt);
  const [part, setPart] = useState<(typeof parts)[number]>('stations');
  const words = useWords(checkpoints);
  const { text } = words;
  useEffect(() => {
    if (trouble === 'unauthorised' || trouble === 'forbidden') onWithdrawn();
  }, [trouble, onWithdrawn]);

  const stations = view?.stations ?? [];
  const toLookAt = {
    stations: stations.filter((station) => stationTroubles(station, at).length > 0).length,
    findings: view?.findings.filter(({ settled }) => settled === null).length ?? 0,
    counts: 0,
    audit: 0,
  };
  return (
    <>
      <nav className="fleet-parts" aria-label={text('live.organiser')}>
        {parts.map((key) => (
          <button key={key} type="button" aria-current={key === part ? 'page' : undefined} onClick={() => setPart(key)}>
            {text(`live.part.${key}`, { count: toLookAt[key] })}
          </button>
        ))}
        <button type="button" className="fleet-leave" onClick={leave}>
          {text('live.organiser.leave')}
        </button>
      </nav>
      {trouble !== null && (
        <p role="alert" className="fleet-trouble">
          {text(trouble === 'not-encrypted' ? 'live.organiser.not-encrypted' : 'live.organiser.unreachable')}
        </p>
      )}
      {part === 'counts' && <PublicCounts counts={counts} />}
      {part !== 'counts' && (
        <section className="card fleet" aria-labelledby="part">
          <h2 id="part">{text(`live.part.${part}`, { count: 0 })}</h2>
          {part === 'stations' && (
            <StationList {...{ stations, at, checkpoints, words, askList }} onChanged={refresh} />
          )}
          {part === 'findings' && view !== null && (
            <FindingList findings={view.findings} words={words} askList={askList} onChanged={refresh} />
          )}
          {part === 'audit' && <AuditList stations={stations} words={words} askList={askList} />}
        </section>
      )}
    </>
  );
};
