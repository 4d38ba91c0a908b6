import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { localName } from '../../station/local-name.ts';
import { useStation } from '../../station/use-station.ts';
import { useIntl } from 'react-intl';

/** Where and when the person is expected: each booked workshop with time and room. */
export const Bookings = ({ bookings }: { readonly bookings: readonly string[] }): ReactNode => {
  const { event } = useStation();
  const { locale } = useIntl();
  const { time } = useFormat();
  const text = useText();
  const booked = event.checkpoints.filter((checkpoint) => bookings.includes(checkpoint.id));
  if (booked.length === 0) return null;
  return (
    <ul className="result-bookings" aria-label={text('self-service.bookings')}>
      {booked.map(({ id, name, startsAt, room }) => (
        <li key={id}>
          <Icon name="clock" />
          {startsAt !== null && <strong>{time(startsAt)}</strong>}
          <bdi>{localName(name, locale)}</bdi>
          {room !== null && (
            <strong className="result-room">
              <bdi>{room}</bdi>
            </strong>
          )}
        </li>
      ))}
    </ul>
  );
};
