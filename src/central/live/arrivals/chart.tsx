import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useText, useTime } from '../use-text.ts';
import type { Intervals } from './intervals.ts';
import { scaleOf, ticksOf } from './intervals.ts';

/** Arrivals as bars over time. Time runs from left to right in every script, as on the clock of the programme. */
export const Chart = ({ intervals }: { readonly intervals: Intervals }): ReactNode => {
  const text = useText();
  const time = useTime();
  const { formatNumber } = useIntl();
  const { bars, stepMs } = intervals;
  const peak = bars.reduce((tallest, bar) => (bar.count > tallest.count ? bar : tallest), { at: 0, count: 0 });
  const { top, middle } = scaleOf(peak.count);
  const ticks = new Set(ticksOf(intervals));
  const last = bars.findLast((bar) => bar.count > 0) ?? peak;
  const summary = text('live.arrivals.summary', {
    from: time(bars[0]?.at ?? 0),
    to: time(last.at + stepMs),
    peak: peak.count,
    peakTime: time(peak.at),
  });

  return (
    <figure className="chart" dir="ltr">
      <figcaption className="unseen">{summary}</figcaption>
      {[top, middle].map((line) => (
        <span key={line} className="chart-line" aria-hidden="true" style={{ insetBlockEnd: `${(line / top) * 100}%` }}>
          {formatNumber(line)}
        </span>
      ))}
      <div className="chart-bars" aria-hidden="true">
        {bars.map(({ at, count }, index) => (
          <span key={at} className="chart-column">
            <span className="chart-bar" data-peak={at === peak.at} style={{ blockSize: `${(count / top) * 100}%` }} />
            {ticks.has(index) && <span className="chart-tick">{time(at)}</span>}
          </span>
        ))}
      </div>
    </figure>
  );
};
