import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Named } from '#shared/contract/requests/rooms.ts';
import { overlap, roomsOf, type Checkpoint } from '#shared/domain/checkpoint.ts';
import type { AttendeeView } from '#shared/contract/views.ts';
import { Dialog } from '../../components/dialog.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { Text, useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { useAsking } from '../../station/use-asking.ts';
import { useRoomActs } from '../../station/use-room-acts.ts';
import { usePersonRooms, useRooms } from '../../station/use-rooms.ts';
import { useStation } from '../../station/use-station.ts';
import { RoomChoice } from './room-choice.tsx';

type Props = {
  readonly person: Named;
  /** The rooms at the same time as this one are offered. */
  readonly room: Checkpoint;
  /** A place was booked or given back. */
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Another workshop at the same time for somebody, one press each: a free place is booked, of a full one the waiting list is offered. */
export const ChangeRoomDialog = ({ person, room, onDone, onClose }: Props): ReactNode => {
  const text = useText();
  const { event } = useStation();
  const station = useStation();
  const states = useRooms();
  const { waits } = usePersonRooms(person.id);
  const acts = useRoomActs();
  const [view, setView] = useState<AttendeeView | null>(null);
  useAsking(
    person.id,
    station,
    async (attendeeId) => {
      const reply = await ask('attendee.get', { attendeeId });
      return reply.ok ? reply.value : null;
    },
    setView,
  );
  const offered = roomsOf(event).filter((other) => other.id === room.id || overlap(other, room));
  const after = async (done: Promise<boolean>): Promise<void> => {
    if (await done) onDone();
  };
  return (
    <Dialog title={text('rooms.change.title')} onClose={onClose}>
      <p>
        <Text id="rooms.change.text" values={{ name: <PersonName key="name" name={person.name} /> }} />
      </p>
      <ul className="room-choices">
        {view !== null &&
          offered.map((other) => {
            const who = { attendeeId: person.id, checkpointId: other.id };
            return (
              <RoomChoice
                key={other.id}
                room={other}
                state={states.get(other.id) ?? null}
                isBooked={view.attendee.bookings.includes(other.id)}
                position={waits.find(({ checkpointId }) => checkpointId === other.id)?.position ?? null}
                onBook={(overrule) => void after(acts.book(who, overrule))}
                onLeave={() => void after(acts.leave(who))}
                onWait={(waiting) => void acts.wait(who, waiting)}
              />
            );
          })}
      </ul>
      {acts.trouble !== null && (
        <p className="field-error" role="alert">
          {text(`rooms.trouble.${acts.trouble}`)}
        </p>
      )}
    </Dialog>
  );
};
