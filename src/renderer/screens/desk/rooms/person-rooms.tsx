import type { ReactNode } from 'react';
import { useState } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import { overlap, type Checkpoint } from '#shared/domain/checkpoint.ts';
import { Button } from '../../../components/button.tsx';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';
import { usePersonRooms } from '../../../station/use-rooms.ts';
import { useStation } from '../../../station/use-station.ts';
import { ChangeRoomDialog } from '../../rooms/change-room-dialog.tsx';
import { useCheckpointNames } from '../use-names.ts';
import { Booking } from './booking.tsx';
import './rooms.css';

/** The workshops of which somebody attends none, one for each time. */
const openSlots = (
  workshops: ReadonlyArray<Checkpoint>,
  bookings: ReadonlyArray<string>,
): ReadonlyArray<Checkpoint> => {
  const taken = workshops.filter(({ id }) => bookings.includes(id));
  return workshops
    .filter((room) => !taken.some((booked) => booked.id === room.id || overlap(booked, room)))
    .filter((room, n, all) => all.findIndex((other) => other.startsAt === room.startsAt) === n);
};

/** What a person booked, in the order of the event, for what they wait and where they are, with the way to another workshop. */
export const PersonRooms = ({ person }: { readonly person: AttendeeView }): ReactNode => {
  const checkpointName = useCheckpointNames();
  const text = useText();
  const format = useFormat();
  const { event, settings } = useStation();
  const { attendee, badge } = person;
  const { waits, inside } = usePersonRooms(attendee.id);
  const [asked, setAsked] = useState<Checkpoint | null>(null);
  const [moved, setMoved] = useState(false);
  const workshops = event.checkpoints.filter(({ kind }) => kind === 'workshop');
  const bookings = event.checkpoints.filter(({ id }) => attendee.bookings.includes(id));
  const mayBook = attendee.registration === 'valid' || attendee.registration === 'unpaid';
  const slots = mayBook ? openSlots(workshops, attendee.bookings) : [];
  const titleOf = (id: string): string => `\u2068${checkpointName(id)}\u2069`;
  const notes = [
    ...inside
      .filter(({ checkpointId }) => checkpointId !== settings.checkpointId)
      .map(({ checkpointId, since }) =>
        text('rooms.card.inside', { title: titleOf(checkpointId), time: format.time(since) }),
      ),
    ...waits.map(({ checkpointId, position }) =>
      text('rooms.card.waits', { title: titleOf(checkpointId), position: format.number(position) }),
    ),
  ];
  if (bookings.length + slots.length + notes.length === 0) return null;
  return (
    <div className="person-rooms">
      {bookings.length + slots.length > 0 && (
        <ul className="bookings" aria-label={text('desk.details.bookings')}>
          {bookings.map((room) => (
            <Booking key={room.id} room={room} onChange={mayBook ? () => setAsked(room) : null} />
          ))}
          {slots.map((room) => (
            <li key={room.id} className="booking booking-open">
              <span>
                {room.startsAt === null
                  ? text('rooms.card.none-untimed')
                  : text('rooms.card.none', { time: format.time(room.startsAt) })}
              </span>
              <Button look="plain" onPress={() => setAsked(room)}>
                {text('rooms.card.choose')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <output>{moved && badge !== 'none' && text('rooms.card.badge')}</output>
      {asked !== null && (
        <ChangeRoomDialog
          person={attendee}
          room={asked}
          onDone={() => {
            setAsked(null);
            setMoved(true);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
};
