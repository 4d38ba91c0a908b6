import type { ReactNode } from 'react';
import { findingKinds, type PreflightResult } from '#shared/contract/preflight.ts';
import { StatusLine } from '../../../components/status-line.tsx';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';
import { BadgePicture } from './badge-picture.tsx';
import { FindingsList } from './findings-list.tsx';

const AllGood = ({ result: { checked, samples } }: { readonly result: PreflightResult }): ReactNode => {
  const text = useText();
  const { number } = useFormat();
  return (
    <>
      <StatusLine icon="check" tone="admitted">
        {text('readiness.good', { checked, shown: number(checked) })}
      </StatusLine>
      <h3>{text('readiness.samples')}</h3>
      <ul className="preflight-samples">
        {samples.map(({ attendeeId }) => (
          <li key={attendeeId}>
            <BadgePicture attendeeId={attendeeId} />
          </li>
        ))}
      </ul>
    </>
  );
};

/** What the check of all badges found. */
export const PreflightReport = ({ result }: { readonly result: PreflightResult }): ReactNode => {
  const text = useText();
  const { number } = useFormat();
  const { checked, counts, findings } = result;
  const found = findingKinds.filter((kind) => counts[kind] > 0);
  if (found.length === 0) return <AllGood result={result} />;
  const total = found.reduce((sum, kind) => sum + counts[kind], 0);
  const people = new Set(findings.map(({ attendeeId }) => attendeeId)).size;
  return (
    <>
      <StatusLine icon="warning" tone="attention">
        {text('readiness.found', { people, shown: number(people), checked: number(checked) })}
      </StatusLine>
      <ul className="import-counts">
        {found.map((kind) => (
          <li key={kind}>
            <strong>{number(counts[kind])}</strong>
            <span>{text(`readiness.count.${kind}`)}</span>
          </li>
        ))}
      </ul>
      {total > findings.length && <p>{text('readiness.more', { shown: number(findings.length) })}</p>}
      <FindingsList findings={findings} />
    </>
  );
};
