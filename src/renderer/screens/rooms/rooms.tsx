import type { ReactNode, RefObject } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import { roomsOf } from '#shared/domain/checkpoint.ts';
import { useText } from '../../locales/use-text.tsx';
import { useRooms } from '../../station/use-rooms.ts';
import { useStation } from '../../station/use-station.ts';
import { RoomCard } from './room-card.tsx';
import { Room } from './room.tsx';
import './rooms.css';

type Props = {
  /** The room that is open; null for all of them. */
  readonly openId: string | null;
  readonly onOpenRoom: (id: string | null) => void;
  /** The field that letters typed anywhere go to. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onOpenPerson: (person: AttendeeView) => void;
};

/** Every workshop and stand with its places and who is next in line; one of them opened shows its people. */
export const Rooms = ({ openId, onOpenRoom, field, onOpenPerson }: Props): ReactNode => {
  const text = useText();
  const { event } = useStation();
  const states = useRooms();
  const rooms = roomsOf(event);
  const stateOf = ({ id }: Checkpoint) =>
    states.get(id) ?? { checkpointId: id, booked: 0, inside: 0, bookedInside: 0, waiting: 0, next: null };
  const open = rooms.find(({ id }) => id === openId);
  if (open !== undefined)
    return (
      <Room
        key={open.id}
        room={open}
        state={stateOf(open)}
        onBack={() => onOpenRoom(null)}
        field={field}
        onOpenPerson={onOpenPerson}
      />
    );
  const groups = [
    ['rooms.workshops', rooms.filter(({ kind }) => kind === 'workshop')],
    ['rooms.stands', rooms.filter(({ kind }) => kind === 'stand')],
  ] as const;
  return (
    <section className="rooms" aria-label={text('rooms.title')}>
      {rooms.length === 0 && <p className="guests-none">{text('rooms.none')}</p>}
      {groups.map(
        ([title, some]) =>
          some.length > 0 && (
            <section key={title} className="rooms-group">
              <h2>{text(title)}</h2>
              <ul className="rooms-cards">
                {some.map((room) => (
                  <RoomCard key={room.id} room={room} state={stateOf(room)} onOpen={() => onOpenRoom(room.id)} />
                ))}
              </ul>
            </section>
          ),
      )}
    </section>
  );
};
