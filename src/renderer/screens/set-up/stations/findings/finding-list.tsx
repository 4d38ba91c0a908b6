import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ShownFinding } from '#shared/contract/fleet-views.ts';
import { ChoiceGroup } from '../../../../components/choice-group.tsx';
import { useText } from '../../../../locales/use-text.tsx';
import { FindingRow } from './finding-row.tsx';
import { SettleDialog } from './settle-dialog.tsx';

type Props = { readonly findings: ReadonlyArray<ShownFinding>; readonly onSettled: () => void };

/** Everything that a person should look at, and what was settled already. */
export const FindingList = ({ findings, onSettled }: Props): ReactNode => {
  const text = useText();
  const [shown, setShown] = useState<'open' | 'settled'>('open');
  const [settling, setSettling] = useState<ShownFinding | null>(null);
  const [by, setBy] = useState('');
  const open = findings.filter(({ settled }) => settled === null);
  const settled = findings.filter((finding) => finding.settled !== null);
  const rows = shown === 'open' ? open : settled;
  return (
    <section className="stations-part" aria-label={text('stations.checking')}>
      <h3>{text('stations.checking')}</h3>
      <ChoiceGroup
        label={text('stations.checking.which')}
        value={shown}
        options={[
          { key: 'open', label: text('stations.checking.open', { count: open.length }) },
          { key: 'settled', label: text('stations.checking.settled', { count: settled.length }) },
        ]}
        onChange={setShown}
      />
      {rows.length === 0 && (
        <p className="stations-soft" role="status">
          {text(shown === 'open' ? 'stations.checking.none' : 'stations.checking.none-settled')}
        </p>
      )}
      <ul className="stations-list">
        {rows.map((finding) => (
          <FindingRow key={finding.id} finding={finding} onSettle={() => setSettling(finding)} />
        ))}
      </ul>
      {settling !== null && (
        <SettleDialog
          finding={settling}
          usualBy={by}
          onClose={() => setSettling(null)}
          onDone={(who) => {
            setBy(who);
            setSettling(null);
            onSettled();
          }}
        />
      )}
    </section>
  );
};
