import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { AttendeeView } from '#shared/contract/views.ts';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { localName } from '../../station/local-name.ts';
import { useStation } from '../../station/use-station.ts';

/** What a person booked, in the order of the event. */
export const PersonBookings = ({ person }: { readonly person: AttendeeView }): ReactNode => {
  const { locale } = useIntl();
  const text = useText();
  const format = useFormat();
  const { event } = useStation();
  const bookings = event.checkpoints.filter(({ id }) => person.attendee.bookings.includes(id));
  if (bookings.length === 0) return null;
  return (
    <ul className="bookings" aria-label={text('desk.details.bookings')}>
      {bookings.map((checkpoint) => (
        <li className="booking" key={checkpoint.id}>
          {checkpoint.startsAt !== null && <time>{format.time(checkpoint.startsAt)}</time>}
          {checkpoint.room !== null && <bdi className="booking-room">{checkpoint.room}</bdi>}
          <bdi>{localName(checkpoint.name, locale)}</bdi>
        </li>
      ))}
    </ul>
  );
};
