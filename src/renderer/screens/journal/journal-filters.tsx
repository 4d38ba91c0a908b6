import type { ReactNode } from 'react';
import { actors } from '#shared/domain/role.ts';
import { journalGroups, type JournalFilter, type JournalView } from '#shared/contract/requests/journal.ts';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../locales/use-text.tsx';
import { usePlaces } from '../set-up/use-places.ts';

type Props = {
  readonly filter: JournalFilter;
  readonly stations: JournalView['stations'];
  readonly onFilter: (filter: JournalFilter) => void;
};

const any = 'any:';
const station = 'station:';

/** What of the journal is shown: kind of act, place, station, who did it, whom it is about. */
export const JournalFilters = ({ filter, stations, onFilter }: Props): ReactNode => {
  const text = useText();
  const places = usePlaces();
  const change = (more: Partial<JournalFilter>): void => onFilter({ ...filter, ...more });
  return (
    <div className="journal-filters">
      <ChoiceGroup
        label={text('journal.group')}
        value={filter.group}
        options={journalGroups.map((key) => ({ key, label: text(`journal.group.${key}`) }))}
        onChange={(group) => change({ group })}
      />
      <div className="journal-fields">
        <TextField
          label={text('journal.whom')}
          value={filter.query}
          onChange={(query) => change({ query })}
          maxLength={200}
          autoComplete="off"
        />
        <SelectField
          label={text('journal.by')}
          value={filter.by ?? any}
          options={[
            { key: any, label: text('journal.any') },
            ...actors.map((key) => ({ key, label: text(`journal.by.${key}`) })),
          ]}
          onChange={(chosen) => change({ by: actors.find((actor) => actor === chosen) ?? null })}
        />
        <SelectField
          label={text('journal.place')}
          value={filter.checkpointId ?? any}
          options={[{ key: any, label: text('journal.any') }, ...places]}
          onChange={(chosen) => change({ checkpointId: chosen === any ? null : chosen })}
        />
        {stations.length > 1 && (
          <SelectField
            label={text('journal.station')}
            value={filter.stationId === null ? any : `${station}${filter.stationId}`}
            options={[
              { key: any, label: text('journal.any') },
              ...stations.map(({ id, name }) => ({ key: `${station}${id}`, label: name })),
            ]}
            onChange={(chosen) => change({ stationId: chosen === any ? null : chosen.slice(station.length) })}
          />
        )}
      </div>
    </div>
  );
};
