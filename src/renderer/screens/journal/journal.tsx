import { type ReactNode, useState } from 'react';
import type { JournalFilter, JournalLine } from '#shared/contract/requests/journal.ts';
import { Button } from '../../components/button.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { JournalFilters } from './journal-filters.tsx';
import { useJournal } from './use-journal.ts';
import './journal.css';

const everything: JournalFilter = { group: 'all', stationId: null, by: null, checkpointId: null, query: '' };

/** Lines under the day on which they were, in their order. */
const byDay = (
  lines: ReadonlyArray<JournalLine>,
  day: (at: number) => string,
): ReadonlyMap<string, ReadonlyArray<JournalLine>> => {
  const days = new Map<string, JournalLine[]>();
  for (const line of lines) {
    const name = day(line.at);
    const those = days.get(name);
    if (those === undefined) days.set(name, [line]);
    else those.push(line);
  }
  return days;
};

const Line = ({ line }: { readonly line: JournalLine }): ReactNode => {
  const { day, time } = useFormat();
  return (
    <li className="journal-line">
      <time dateTime={new Date(line.at).toISOString()} title={day(line.at)}>
        {time(line.at)}
      </time>
      <div>
        <p>
          <strong>{line.what}</strong>
          {line.whom !== null && (
            <>
              {' '}
              <PersonName name={line.whom} />
            </>
          )}
        </p>
        <p className="journal-details">
          <bdi>{[line.details, line.who ?? '', line.station].filter((part) => part !== '').join(' · ')}</bdi>
        </p>
      </div>
    </li>
  );
};

/** Everything that was done at all stations, newest first, to be read and filtered. */
export const Journal = (): ReactNode => {
  const text = useText();
  const { day } = useFormat();
  const [filter, setFilter] = useState(everything);
  const { view, isFailed, readOn } = useJournal(filter);
  const days = byDay(view?.lines ?? [], day);
  return (
    <div className="journal">
      <p>{text('journal.what')}</p>
      <JournalFilters filter={filter} stations={view?.stations ?? []} onFilter={setFilter} />
      {isFailed && (
        <StatusLine icon="warning" tone="attention">
          {text('journal.failed')}
        </StatusLine>
      )}
      {view?.lines.length === 0 && <p>{text('journal.none')}</p>}
      {[...days].map(([name, lines]) => (
        <section key={name} aria-label={name}>
          <h3>{name}</h3>
          <ol className="journal-lines">
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ol>
        </section>
      ))}
      {view !== null && view.next !== null && (
        <Button icon="arrow-down" onPress={() => void readOn()}>
          {text('journal.older')}
        </Button>
      )}
    </div>
  );
};
