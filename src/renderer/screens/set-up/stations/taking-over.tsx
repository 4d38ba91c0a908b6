import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';
import '../../../components/progress-bar.css';

/** How much of the list has arrived since joining, and what is possible meanwhile. */
export const TakingOver = ({ done, of }: { readonly done: number; readonly of: number }): ReactNode => {
  const text = useText();
  const format = useFormat();
  const label = text('stations.own.taking-over', { done: format.number(done), of: format.number(of) });
  return (
    <ProgressBar className="stations-progress" aria-label={label} value={done} maxValue={Math.max(of, 1)}>
      {({ percentage }) => (
        <>
          <p>{label}</p>
          <div className="progress-bar">
            <div style={{ inlineSize: `${percentage ?? 0}%` }} />
          </div>
          <p className="stations-soft">{text('stations.own.taking-over.text')}</p>
        </>
      )}
    </ProgressBar>
  );
};
