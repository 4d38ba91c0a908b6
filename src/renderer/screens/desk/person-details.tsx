import type { ReactNode } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import { Pill } from '../../components/pill.tsx';
import { PersonAnswers } from './answers/person-answers.tsx';
import { BadgePill } from './person-pills.tsx';
import { PersonRooms } from './rooms/person-rooms.tsx';
import { useCategoryName } from './use-names.ts';

type Props = { readonly person: AttendeeView; readonly onBadgeOutdated: () => void };

/** Organisation, category, marks, workshops and badge of a person. */
export const PersonDetails = ({ person, onBadgeOutdated }: Props): ReactNode => {
  const categoryName = useCategoryName();
  const { attendee } = person;
  return (
    <div className="details">
      {attendee.organisation !== '' && (
        <p className="details-from">
          <bdi>{attendee.organisation}</bdi>
        </p>
      )}
      <div className="pills">
        <Pill icon="person">{categoryName(attendee.category)}</Pill>
        {attendee.role !== null && (
          <Pill>
            <bdi>{attendee.role}</bdi>
          </Pill>
        )}
        <BadgePill person={person} />
        {attendee.marks.map((mark) => (
          <Pill key={mark} tone="attention" icon="info">
            <bdi>{mark}</bdi>
          </Pill>
        ))}
      </div>
      <PersonRooms key={attendee.id} person={person} />
      <PersonAnswers person={person} onBadgeOutdated={onBadgeOutdated} />
    </div>
  );
};
