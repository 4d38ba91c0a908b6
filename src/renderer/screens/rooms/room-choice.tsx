import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { RoomState } from '#shared/contract/requests/rooms.ts';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import { Button } from '../../components/button.tsx';
import { Pill } from '../../components/pill.tsx';
import { useText } from '../../locales/use-text.tsx';
import { localName } from '../../station/local-name.ts';
import { usePlacesWords } from './use-places-words.ts';

type Props = {
  readonly room: Checkpoint;
  /** Null before it is known. */
  readonly state: RoomState | null;
  readonly isBooked: boolean;
  /** The place in the line, from 1; null for whoever does not wait. */
  readonly position: number | null;
  readonly onBook: (overrule: boolean) => void;
  readonly onLeave: () => void;
  readonly onWait: (waits: boolean) => void;
};

/** One workshop to choose, with its places and what a press does. */
export const RoomChoice = ({ room, state, isBooked, position, onBook, onLeave, onWait }: Props): ReactNode => {
  const text = useText();
  const { locale } = useIntl();
  const placesWords = usePlacesWords();
  const title = localName(room.name, locale);
  if (state === null) return null;
  const { free, words, tone } = placesWords(room, state);
  const ahead = position === null ? state.waiting : position - 1;
  const mayBook = free === null || free > ahead;
  const named = (act: string) => ({ 'aria-label': `${title}: ${act}` });
  return (
    <li className="room-choice" data-booked={isBooked}>
      <span className="room-choice-what">
        <bdi className="guest-name">{title}</bdi>
        {room.room !== null && <bdi className="guest-from">{room.room}</bdi>}
        <span className="pills">
          {isBooked && (
            <Pill tone="admitted" icon="check">
              {text('rooms.booked-here')}
            </Pill>
          )}
          {words !== '' && <Pill tone={tone}>{words}</Pill>}
          {state.waiting > 0 && <Pill icon="clock">{text('rooms.waiting', { count: state.waiting })}</Pill>}
        </span>
      </span>
      <span className="room-acts">
        {isBooked && (
          <Button onPress={onLeave} {...named(text('rooms.act.leave'))}>
            {text('rooms.act.leave')}
          </Button>
        )}
        {!isBooked && mayBook && (
          <Button look="primary" icon="check" onPress={() => onBook(false)} {...named(text('rooms.act.book'))}>
            {text('rooms.act.book')}
          </Button>
        )}
        {!isBooked && !mayBook && (
          <>
            <Button look="plain" onPress={() => onBook(true)} {...named(text('rooms.book-anyway'))}>
              {text('rooms.book-anyway')}
            </Button>
            <Button
              icon={position === null ? 'clock' : 'cross'}
              onPress={() => onWait(position === null)}
              {...named(text(position === null ? 'rooms.act.wait' : 'rooms.wait.off'))}
            >
              {text(position === null ? 'rooms.act.wait' : 'rooms.wait.off')}
            </Button>
          </>
        )}
      </span>
    </li>
  );
};
