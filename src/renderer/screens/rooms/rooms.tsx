import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { localName } from '../../station/local-name.ts';
import { useStation } from '../../station/use-station.ts';

/** The workshops of the event, with place, time and capacity. */
export const Rooms = (): ReactNode => {
  const text = useText();
  const format = useFormat();
  const { locale } = useIntl();
  const { event } = useStation();
  const workshops = event.checkpoints.filter(({ kind }) => kind === 'workshop');
  return (
    <section className="card" aria-label={text('desk.views.rooms')}>
      <div className="details">
        <ul className="bookings">
          {workshops.map(({ id, name, room, startsAt, rules }) => (
            <li key={id} className="booking">
              {startsAt !== null && <time>{format.time(startsAt)}</time>}
              {room !== null && <bdi className="booking-room">{room}</bdi>}
              <bdi>{localName(name, locale)}</bdi>
              {rules.capacity !== null && <span>{text('desk.rooms.places', { count: rules.capacity })}</span>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};
