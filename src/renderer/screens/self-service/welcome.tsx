import type { ReactNode } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import type { Direction } from '#shared/domain/scan.ts';
import { Icon } from '../../components/icon.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useText } from '../../locales/use-text.tsx';
import { useFreshPerson } from '../../station/use-fresh-person.ts';
import { BadgeProgress } from './badge-progress.tsx';
import { Bookings } from './bookings.tsx';

type Props = {
  readonly person: AttendeeView;
  readonly direction: Direction;
  readonly returning: boolean;
  /** Only the greeting: something else comes first. */
  readonly isBrief?: boolean;
};

const greeting = (direction: Direction, returning: boolean) => {
  if (direction === 'exit') return 'self-service.goodbye';
  return returning ? 'self-service.welcome-back' : 'self-service.welcome';
};

/** The welcome by name, with what the person needs next: workshop, room, time, badge. */
export const Welcome = ({ person, direction, returning, isBrief = false }: Props): ReactNode => {
  const text = useText();
  const { attendee, badge } = useFreshPerson(person) ?? person;
  return (
    <>
      <p className="result-greeting">
        <span className="result-disc">
          <Icon name={direction === 'exit' ? 'arrow-out' : 'check'} size="large" />
        </span>
        {text(greeting(direction, returning))}
      </p>
      <h2 className="result-name">
        <PersonName name={attendee.name} />
      </h2>
      {attendee.organisation !== '' && !isBrief && (
        <p className="result-organisation">
          <bdi>{attendee.organisation}</bdi>
        </p>
      )}
      {direction === 'entry' && !isBrief && (
        <>
          <Bookings bookings={attendee.bookings} />
          <BadgeProgress badge={badge} />
        </>
      )}
    </>
  );
};
