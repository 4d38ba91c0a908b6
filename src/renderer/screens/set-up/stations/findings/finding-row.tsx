import type { ReactNode } from 'react';
import type { ShownFinding } from '#shared/contract/fleet-views.ts';
import { Button } from '../../../../components/button.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { useFormat } from '../../../../locales/use-format.ts';
import { useText } from '../../../../locales/use-text.tsx';
import { useFindingWords } from './use-finding-words.ts';

type Props = { readonly finding: ShownFinding; readonly onSettle: () => void };

/** One thing to look at: what it is, what to do, and who settled it how. */
export const FindingRow = ({ finding, onSettle }: Props): ReactNode => {
  const text = useText();
  const format = useFormat();
  const { title, particulars, whatToDo } = useFindingWords()(finding);
  const { settled } = finding;
  return (
    <li className="stations-card" data-troubled={settled === null}>
      <Icon name={settled === null ? 'warning' : 'check'} size="large" />
      <div className="stations-words">
        <strong>{title}</strong>
        <ul className="stations-facts">
          {particulars.map((particular) => (
            <li key={particular}>
              <bdi>{particular}</bdi>
            </li>
          ))}
        </ul>
        {settled === null ? (
          <p className="stations-soft">{whatToDo}</p>
        ) : (
          <>
            <p className="stations-soft">
              {text('stations.finding.settled', { by: `\u2068${settled.by}\u2069`, time: format.time(settled.at) })}
            </p>
            {settled.note !== '' && (
              <p dir="auto" className="stations-note">
                {settled.note}
              </p>
            )}
          </>
        )}
      </div>
      {settled === null && (
        <div className="stations-buttons">
          <Button aria-label={text('stations.settle.of', { finding: title })} onPress={onSettle}>
            {text('stations.settle')}
          </Button>
        </div>
      )}
    </li>
  );
};
