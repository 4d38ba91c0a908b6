import type { CSSProperties, ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { LiveCounts } from '#shared/contract/sync.ts';
import { localName } from '../../renderer/station/local-name.ts';
import { RoomLeft } from './room-left.tsx';
import { roomAt } from './rooms.ts';
import { useText } from './use-text.ts';

const mostRooms = 8;

/** What a foyer reads from ten metres: who is here, and which rooms have places. Fills the window without scrolling. */
export const BigScreen = ({ counts }: { readonly counts: LiveCounts }): ReactNode => {
  const text = useText();
  const { locale, formatNumber } = useIntl();
  const { inside, arrived, registered } = counts;
  const rooms = counts.checkpoints.filter(({ capacity }) => capacity !== null);
  const shown = rooms.slice(0, rooms.length > mostRooms ? mostRooms - 1 : mostRooms);
  const more = rooms.length - shown.length;
  return (
    <div className="screen" data-rooms={shown.length > 0}>
      <section className="screen-headcount" aria-labelledby="screen-inside">
        <h2 id="screen-inside">{text('live.inside')}</h2>
        <p
          className="screen-number"
          data-testid="inside"
          style={{ '--digits': formatNumber(inside).length } as CSSProperties}
        >
          {formatNumber(inside)}
        </p>
        <p className="screen-arrived" data-testid="arrived">
          {text('live.arrived')}{' '}
          {registered > 0 ? text('live.arrivedOf', { arrived, registered }) : formatNumber(arrived)}
        </p>
      </section>
      {shown.length > 0 && (
        <section className="screen-rooms" aria-labelledby="screen-rooms">
          <h2 id="screen-rooms">{text('live.screen.rooms')}</h2>
          <ul style={{ '--rooms': shown.length + (more > 0 ? 1 : 0) } as CSSProperties}>
            {shown.map((checkpoint) => (
              <li key={checkpoint.id} className="screen-room">
                <bdi className="screen-room-name">{localName(checkpoint.name, locale)}</bdi>
                <RoomLeft room={roomAt(checkpoint)} />
              </li>
            ))}
            {more > 0 && <li className="screen-room">{text('live.screen.more', { more })}</li>}
          </ul>
        </section>
      )}
    </div>
  );
};
