import type { ReactNode, RefObject } from 'react';
import { useIntl } from 'react-intl';
import type { GuestFilter, ListedGuests } from '#shared/contract/requests/people.ts';
import { guestGroups, type GuestGroup } from '#shared/domain/guest-filter.ts';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { localName } from '../../station/local-name.ts';
import { useStation } from '../../station/use-station.ts';
import { notSaid, useCategories } from './use-choices.ts';

// Always in sight, so that nothing moves under a finger; the others only while they have somebody.
const steady: ReadonlyArray<GuestGroup> = ['all', 'expected', 'inside', 'left'];

type Props = {
  readonly filter: GuestFilter;
  readonly onFilter: (filter: GuestFilter) => void;
  readonly counts: ListedGuests['counts'] | null;
  readonly field: RefObject<HTMLInputElement | null>;
};

/** By what the list of people is narrowed, each group with how many it has. */
export const GuestFilters = ({ filter, onFilter, counts, field }: Props): ReactNode => {
  const text = useText();
  const format = useFormat();
  const { locale } = useIntl();
  const { event } = useStation();
  const categories = useCategories();
  const change = (more: Partial<GuestFilter>): void => onFilter({ ...filter, ...more });
  const orNull = (key: string): string | null => (key === notSaid ? null : key);
  const workshops = event.checkpoints.filter(({ kind }) => kind === 'workshop');
  const groups = guestGroups.filter(
    (group) => steady.includes(group) || group === filter.group || (counts?.[group] ?? 0) > 0,
  );
  return (
    <div className="guests-filters">
      <div className="guests-fields">
        <TextField
          inputRef={field}
          label={text('people.filter.query')}
          value={filter.query}
          onChange={(query) => change({ query })}
          maxLength={200}
          autoComplete="off"
        />
        <SelectField
          label={text('people.category')}
          value={filter.category ?? notSaid}
          options={[{ key: notSaid, label: text('people.filter.every-category') }, ...categories]}
          onChange={(key) => change({ category: orNull(key) })}
        />
        {workshops.length > 0 && (
          <SelectField
            label={text('people.filter.booked')}
            value={filter.workshop ?? notSaid}
            options={[
              { key: notSaid, label: text('people.filter.every-workshop') },
              ...workshops.map(({ id, name }) => ({ key: id, label: localName(name, locale) })),
            ]}
            onChange={(key) => change({ workshop: orNull(key) })}
          />
        )}
      </div>
      <ChoiceGroup
        label={text('people.filter.group')}
        value={filter.group}
        options={groups.map((key) => ({
          key,
          label:
            counts === null
              ? text(`people.group.${key}`)
              : text('people.group.counted', { group: text(`people.group.${key}`), count: format.number(counts[key]) }),
        }))}
        onChange={(group) => change({ group })}
      />
    </div>
  );
};
