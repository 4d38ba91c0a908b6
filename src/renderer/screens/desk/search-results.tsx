// A select cannot show what an option needs here, so the list is the popup of a combobox: the keyboard stays in its field.
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role */
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import { useText } from '../../locales/use-text.tsx';
import { BadgePill, PresencePill, RegistrationPill } from './person-pills.tsx';

/** The element id of one result, for `aria-activedescendant`. */
export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

type Props = {
  readonly listId: string;
  readonly people: ReadonlyArray<AttendeeView> | null;
  /** The one that Enter would open; null for none. */
  readonly marked: number | null;
  readonly onChoose: (person: AttendeeView) => void;
};

/** The people found, each with how they stand. */
export const SearchResults = ({ listId, people, marked, onChoose }: Props): ReactNode => {
  const text = useText();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (marked !== null) list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked]);

  return (
    <>
      <ul className="found-list" id={listId} role="listbox" aria-label={text('desk.search.results')} ref={list}>
        {people?.map((person, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the field
          <li
            key={person.attendee.id}
            id={optionId(listId, index)}
            className="found"
            role="option"
            aria-selected={index === marked}
            onClick={() => onChoose(person)}
          >
            <span className="found-who">
              <bdi className="found-name">{person.attendee.name}</bdi>
              <bdi className="found-from">{person.attendee.organisation}</bdi>
            </span>
            <span className="found-state">
              <RegistrationPill registration={person.attendee.registration} />
              <PresencePill person={person} />
              <BadgePill person={person} />
            </span>
          </li>
        ))}
      </ul>
      <output className={people === null || people.length > 0 ? 'unseen' : 'found-none'}>
        {people === null ? '' : text('desk.search.found', { count: people.length })}
      </output>
    </>
  );
};
