import type { CSSProperties, ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { LiveCounts } from '#shared/contract/sync.ts';
import { Bar } from './bar.tsx';
import { useText } from './use-text.ts';

/** The numbers that everybody asks for: inside now, and how many have arrived. */
export const Overview = ({ counts }: { readonly counts: LiveCounts }): ReactNode => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { inside, arrived, registered } = counts;
  const known = registered > 0;

  return (
    <section className="card overview" aria-labelledby="inside">
      <div className="overview-inside">
        <h2 id="inside">{text('live.inside')}</h2>
        <p
          className="overview-number"
          data-testid="inside"
          style={{ '--digits': formatNumber(inside).length } as CSSProperties}
        >
          {formatNumber(inside)}
        </p>
        {arrived > 0 && <p className="card-note">{text('live.left', { left: arrived - inside })}</p>}
      </div>
      <div className="overview-arrived">
        <h2>{text('live.arrived')}</h2>
        <p className="overview-share">
          <span data-testid="arrived">
            {known ? text('live.arrivedOf', { arrived, registered }) : formatNumber(arrived)}
          </span>
          {known && (
            <span className="card-note">{text('live.share', { share: Math.min(1, arrived / registered) })}</span>
          )}
        </p>
        {known && <Bar value={arrived} of={registered} />}
        {known && <p className="card-note">{text('live.expected', { expected: Math.max(0, registered - arrived) })}</p>}
      </div>
    </section>
  );
};
