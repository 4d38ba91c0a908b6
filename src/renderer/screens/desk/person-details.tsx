import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { AttendeeView } from '#shared/contract/views.ts';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import { Pill } from '../../components/pill.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { localName } from '../../station/local-name.ts';
import { useStation } from '../../station/use-station.ts';
import { BadgePill } from './person-pills.tsx';
import { useCategoryName } from './use-names.ts';

const Booking = ({ checkpoint }: { readonly checkpoint: Checkpoint }): ReactNode => {
  const { locale } = useIntl();
  const format = useFormat();
  return (
    <li className="booking">
      {checkpoint.startsAt !== null && <time>{format.time(checkpoint.startsAt)}</time>}
      {checkpoint.room !== null && <bdi className="booking-room">{checkpoint.room}</bdi>}
      <bdi>{localName(checkpoint.name, locale)}</bdi>
    </li>
  );
};

/** Organisation, category, marks, workshops and badge of a person. */
export const PersonDetails = ({ person }: { readonly person: AttendeeView }): ReactNode => {
  const text = useText();
  const categoryName = useCategoryName();
  const { event } = useStation();
  const { attendee } = person;
  const bookings = event.checkpoints.filter((checkpoint) => attendee.bookings.includes(checkpoint.id));
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
      {bookings.length > 0 && (
        <ul className="bookings" aria-label={text('desk.details.bookings')}>
          {bookings.map((checkpoint) => (
            <Booking key={checkpoint.id} checkpoint={checkpoint} />
          ))}
        </ul>
      )}
    </div>
  );
};
