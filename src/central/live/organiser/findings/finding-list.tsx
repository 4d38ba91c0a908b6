import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Finding } from '#shared/contract/fleet/stations.ts';
import type { AskList } from '../ask-list.ts';
import type { Words } from '../words.ts';
import { FindingCard } from './finding-card.tsx';
import { SettleFinding } from './settle-finding.tsx';

type Props = {
  readonly findings: ReadonlyArray<Finding>;
  readonly words: Words;
  readonly askList: AskList;
  readonly onChanged: () => void;
};

/** What is open, and folded away what is settled. */
export const FindingList = ({ findings, words, askList, onChanged }: Props): ReactNode => {
  const { text } = words;
  const [asked, setAsked] = useState<Finding | null>(null);
  const open = findings.filter(({ settled }) => settled === null);
  const settled = findings.filter((finding) => finding.settled !== null);
  const close = (): void => setAsked(null);
  const listed = (some: ReadonlyArray<Finding>): ReactNode => (
    <ul className="fleet-list">
      {some.map((finding) => (
        <FindingCard key={finding.id} finding={finding} words={words} onSettle={() => setAsked(finding)} />
      ))}
    </ul>
  );
  return (
    <>
      {open.length === 0 ? <p className="card-empty">{text('stations.checking.none')}</p> : listed(open)}
      {settled.length > 0 && (
        <details className="table-toggle">
          <summary>{text('stations.checking.settled', { count: settled.length })}</summary>
          {listed(settled)}
        </details>
      )}
      {asked !== null && (
        <SettleFinding
          {...{ words, askList }}
          finding={asked}
          onClose={close}
          onDone={() => {
            close();
            onChanged();
          }}
        />
      )}
    </>
  );
};
