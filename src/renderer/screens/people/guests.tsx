import type { ReactNode, RefObject } from 'react';
import type { GuestFilter } from '#shared/contract/requests/people.ts';
import type { AttendeeView } from '#shared/contract/views.ts';
import { useText } from '../../locales/use-text.tsx';
import { GuestFilters } from './guest-filters.tsx';
import { GuestRows } from './guest-rows.tsx';
import { useGuestList } from './use-guest-list.ts';
import './guests.css';

/** What somebody looks at in the list of people; kept while they are elsewhere at the desk. */
export type GuestsShown = { readonly filter: GuestFilter; readonly marked: number };

/** Everybody, from the first name on. */
export const everybody: GuestsShown = {
  filter: { group: 'all', category: null, workshop: null, query: '' },
  marked: 0,
};

type Props = {
  readonly shown: GuestsShown;
  readonly onShow: (shown: GuestsShown) => void;
  /** The field that letters typed anywhere go to. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onOpen: (person: AttendeeView) => void;
};

/** Everybody registered, by name, with filters; opening one brings their card. */
export const Guests = ({ shown, onShow, field, onOpen }: Props): ReactNode => {
  const text = useText();
  const listed = useGuestList(shown.filter);
  return (
    <section className="guests" aria-label={text('people.list.label')}>
      <GuestFilters
        filter={shown.filter}
        onFilter={(filter) => onShow({ filter, marked: 0 })}
        counts={listed?.counts ?? null}
        field={field}
      />
      {listed !== null && listed.total > 0 && (
        <GuestRows
          // A different question is read from its first row on.
          key={JSON.stringify(shown.filter)}
          listed={listed}
          marked={shown.marked}
          onMark={(marked) => onShow({ ...shown, marked })}
          onOpen={onOpen}
        />
      )}
      <output className={listed?.total === 0 ? 'guests-none' : 'unseen'}>
        {listed === null ? '' : text('people.list.count', { count: listed.total })}
      </output>
    </section>
  );
};
