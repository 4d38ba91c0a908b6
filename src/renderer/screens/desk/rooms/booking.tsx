import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import { Button } from '../../../components/button.tsx';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';
import { localName } from '../../../station/local-name.ts';

type Props = { readonly room: Checkpoint; readonly onChange: (() => void) | null };

/** A booking with its time and place, and the way to another in its stead. */
export const Booking = ({ room, onChange }: Props): ReactNode => {
  const { locale } = useIntl();
  const text = useText();
  const format = useFormat();
  const title = localName(room.name, locale);
  return (
    <li className="booking">
      <span className="booking-what">
        {room.startsAt !== null && <time>{format.time(room.startsAt)}</time>}
        {room.room !== null && <bdi className="booking-room">{room.room}</bdi>}
        <bdi>{title}</bdi>
      </span>
      {onChange !== null && (
        <Button look="plain" aria-label={text('rooms.card.change-of', { title })} onPress={onChange}>
          {text('rooms.card.change')}
        </Button>
      )}
    </li>
  );
};
