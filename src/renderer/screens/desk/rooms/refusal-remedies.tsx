import type { ReactNode } from 'react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { AttendeeView, RecentScan } from '#shared/contract/views.ts';
import { overlap, roomsOf } from '#shared/domain/checkpoint.ts';
import { Button } from '../../../components/button.tsx';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';
import { localName } from '../../../station/local-name.ts';
import { useRoomActs } from '../../../station/use-room-acts.ts';
import { usePersonRooms, useRooms } from '../../../station/use-rooms.ts';
import { useStation } from '../../../station/use-station.ts';
import { ChangeRoomDialog } from '../../rooms/change-room-dialog.tsx';
import { usePlacesWords } from '../../rooms/use-places-words.ts';
import './rooms.css';

type Props = { readonly person: AttendeeView; readonly onAdmit: () => void };

/** Whether a room turned somebody away for want of a place, who may still be helped to one. */
export const isShutOut = ({ verdict, overridden, person }: RecentScan): boolean =>
  verdict.kind === 'refused' &&
  (verdict.reason === 'not-booked' || verdict.reason === 'full') &&
  !overridden &&
  person !== null &&
  !person.inside;

/** For somebody whom this room turned away: a place with one press where there is one, the waiting list, or another room at the same time. */
export const RefusalRemedies = ({ person, onAdmit }: Props): ReactNode => {
  const { locale, formatList } = useIntl();
  const text = useText();
  const format = useFormat();
  const { event, settings } = useStation();
  const { attendee } = person;
  const states = useRooms();
  const { waits } = usePersonRooms(attendee.id);
  const placesWords = usePlacesWords();
  const acts = useRoomActs();
  const [choosing, setChoosing] = useState(false);
  const rooms = roomsOf(event);
  const here = rooms.find(({ id }) => id === settings.checkpointId);
  const state = states.get(settings.checkpointId);
  if (here === undefined || state === undefined) return null;

  const who = { attendeeId: attendee.id, checkpointId: here.id };
  const position = waits.find(({ checkpointId }) => checkpointId === here.id)?.position ?? null;
  const { free } = placesWords(here, state);
  const isBooked = attendee.bookings.includes(here.id);
  const mayBook = !isBooked && (free === null || free > (position === null ? state.waiting : position - 1));
  const hasRoom = here.rules.capacity === null || state.inside < here.rules.capacity;
  const others = rooms.flatMap((other) => {
    const known = states.get(other.id);
    if (other.id === here.id || known === undefined || !overlap(other, here)) return [];
    const { free: left } = placesWords(other, known);
    const title = `\u2068${localName(other.name, locale)}\u2069`;
    if (left === null) return [title];
    return left > known.waiting ? [text('rooms.remedy.room', { title, count: format.number(left) })] : [];
  });
  const bookAndAdmit = async (): Promise<void> => {
    if (await acts.book(who)) onAdmit();
  };
  return (
    <section className="remedies" aria-label={text('rooms.remedy.label')}>
      {position !== null && <p>{text('rooms.remedy.waits', { position: format.number(position) })}</p>}
      <div className="remedies-acts">
        {mayBook && hasRoom && (
          <Button look="primary" icon="check" onPress={() => void bookAndAdmit()}>
            {text('rooms.remedy.book')}
          </Button>
        )}
        {!isBooked && !(mayBook && hasRoom) && position === null && (
          <Button icon="clock" onPress={() => void acts.wait(who, true)}>
            {text('rooms.act.wait')}
          </Button>
        )}
        {others.length > 0 && (
          <Button icon="repeat" onPress={() => setChoosing(true)}>
            {text('rooms.remedy.other')}
          </Button>
        )}
      </div>
      {others.length > 0 && <p>{text('rooms.remedy.others', { rooms: formatList(others) })}</p>}
      {acts.trouble !== null && (
        <p className="field-error" role="alert">
          {text(`rooms.trouble.${acts.trouble}`)}
        </p>
      )}
      {choosing && (
        <ChangeRoomDialog
          person={attendee}
          room={here}
          onDone={() => setChoosing(false)}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  );
};
