import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { localName } from '../../renderer/station/local-name.ts';
import { Bar } from './bar.tsx';
import { RoomLeft } from './room-left.tsx';
import type { Checkpoint } from './rooms.ts';
import { besideTheHeadcount, roomAt } from './rooms.ts';
import { useText } from './use-text.ts';

/** Every room and stand: who is there now, of how many, and how many places are free. */
export const Checkpoints = ({ checkpoints }: { readonly checkpoints: ReadonlyArray<Checkpoint> }): ReactNode => {
  const text = useText();
  const { locale, formatNumber } = useIntl();
  const shown = besideTheHeadcount(checkpoints);
  if (shown.length === 0) return null;
  return (
    <section className="card checkpoints" aria-labelledby="checkpoints">
      <header className="card-head">
        <h2 id="checkpoints">{text('live.checkpoints')}</h2>
        <span className="card-note">{text('live.checkpoints.meaning')}</span>
      </header>
      <ul>
        {shown.map((checkpoint) => {
          const { id, name, room, capacity, registered, arrived, inside } = checkpoint;
          return (
            <li key={id} className="checkpoint" data-testid={`checkpoint-${id}`}>
              <span className="checkpoint-name">
                <bdi>{localName(name, locale)}</bdi>
                {room !== null && <bdi className="checkpoint-room">{room}</bdi>}
              </span>
              <span className="checkpoint-numbers">
                {capacity === null ? formatNumber(inside) : text('live.checkpoints.of', { inside, capacity })}
              </span>
              {capacity !== null && <Bar value={inside} of={capacity} />}
              <span className="checkpoint-notes">
                <RoomLeft room={roomAt(checkpoint)} />
                {registered !== null && registered > 0 && (
                  <span>{text('live.checkpoints.booked', { registered })}</span>
                )}
                <span>{text('live.checkpoints.arrived', { arrived })}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
