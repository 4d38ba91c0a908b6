import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useText, useTime } from '../use-text.ts';
import type { Intervals } from './intervals.ts';

/** The chart's numbers as a table, with the running total; empty stretches are left out. */
export const Table = ({ intervals }: { readonly intervals: Intervals }): ReactNode => {
  const text = useText();
  const time = useTime();
  const { formatNumber } = useIntl();
  const running = intervals.bars.map((_, index) =>
    intervals.bars.slice(0, index + 1).reduce((sum, bar) => sum + bar.count, 0),
  );

  return (
    <details className="table-toggle">
      <summary>{text('live.arrivals.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('live.arrivals.from')}</th>
            <th scope="col">{text('live.arrivals.count')}</th>
            <th scope="col">{text('live.arrivals.total')}</th>
          </tr>
        </thead>
        <tbody>
          {intervals.bars.map(
            ({ at, count }, index) =>
              count > 0 && (
                <tr key={at}>
                  <th scope="row">{time(at)}</th>
                  <td>{formatNumber(count)}</td>
                  <td>{formatNumber(running[index] ?? 0)}</td>
                </tr>
              ),
          )}
        </tbody>
      </table>
    </details>
  );
};
