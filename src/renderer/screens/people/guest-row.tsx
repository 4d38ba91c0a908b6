import type { ReactNode } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import { useText } from '../../locales/use-text.tsx';
import { BadgePill, PresencePill, RegistrationPill } from '../desk/person-pills.tsx';
import { useCategoryName } from '../desk/use-names.ts';

/** Somebody in the list of people; a line that says so while they are still fetched. */
export const GuestRow = ({ person }: { readonly person: AttendeeView | undefined }): ReactNode => {
  const text = useText();
  const categoryName = useCategoryName();
  if (person === undefined) return <span className="guest-coming">{text('people.list.coming')}</span>;
  const { attendee } = person;
  // Nobody waits for whoever was cancelled.
  const isExpected = attendee.registration === 'valid' || attendee.registration === 'unpaid';
  return (
    <>
      <span className="guest-who">
        <bdi className="guest-name">{attendee.name}</bdi>
        <span className="guest-from">
          <bdi>{attendee.organisation === '' ? categoryName(attendee.category) : attendee.organisation}</bdi>
          {attendee.organisation !== '' && ` · ${categoryName(attendee.category)}`}
        </span>
      </span>
      <span className="guest-state">
        <RegistrationPill registration={attendee.registration} />
        {(person.arrivedAt !== null || isExpected) && <PresencePill person={person} />}
        <BadgePill person={person} />
      </span>
    </>
  );
};
