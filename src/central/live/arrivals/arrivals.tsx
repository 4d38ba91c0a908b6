import type { ReactNode } from 'react';
import type { LiveCounts } from '#shared/contract/sync.ts';
import { useText } from '../use-text.ts';
import { Chart } from './chart.tsx';
import { toIntervals } from './intervals.ts';
import { Table } from './table.tsx';

/** When people came: a chart, and the same as a table. */
export const Arrivals = ({ counts }: { readonly counts: LiveCounts }): ReactNode => {
  const text = useText();
  const intervals = toIntervals(counts);
  return (
    <section className="card arrivals" aria-labelledby="arrivals">
      <header className="card-head">
        <h2 id="arrivals">{text('live.arrivals')}</h2>
        {intervals && (
          <span className="card-note">{text('live.arrivals.per', { minutes: intervals.stepMs / 60_000 })}</span>
        )}
      </header>
      {intervals ? (
        <>
          <Chart intervals={intervals} />
          <Table intervals={intervals} />
        </>
      ) : (
        <p className="card-empty">{text('live.arrivals.none')}</p>
      )}
    </section>
  );
};
