import type { ReactNode } from 'react';
import type { RoomState } from '#shared/contract/requests/rooms.ts';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import { Pill } from '../../components/pill.tsx';
import { useText } from '../../locales/use-text.tsx';
import { usePlacesWords } from './use-places-words.ts';
import './rooms.css';

type Props = { readonly room: Checkpoint; readonly state: RoomState };

/** The places of a room: a bar for whoever looks from afar, and the same in numbers and a word. */
export const PlacesOfRoom = ({ room, state }: Props): ReactNode => {
  const text = useText();
  const { words, tone } = usePlacesWords()(room, state);
  const { capacity } = room.rules;
  const { booked, inside, bookedInside } = state;
  const isWorkshop = room.kind === 'workshop';
  // Whoever came without a booking takes a place too.
  const taken = isWorkshop ? booked + inside - bookedInside : inside;
  const share = (count: number): string => `${Math.min(100, (count / Math.max(capacity ?? 0, taken, 1)) * 100)}%`;
  return (
    <div className="places">
      {capacity !== null && (
        <div className="places-bar" aria-hidden="true">
          <span className="places-inside" style={{ inlineSize: share(inside) }} />
          <span className="places-booked" style={{ inlineSize: share(taken - inside) }} />
        </div>
      )}
      <p className="places-words">
        {isWorkshop && (
          <span>
            {capacity === null
              ? text('rooms.booked', { count: booked })
              : text('rooms.booked-of', { count: booked, capacity })}
          </span>
        )}
        <span>
          {isWorkshop
            ? text('rooms.here', { count: inside, unbooked: inside - bookedInside })
            : text('rooms.here.plain', { count: inside })}
        </span>
        {words !== '' && <Pill tone={tone}>{words}</Pill>}
      </p>
    </div>
  );
};
