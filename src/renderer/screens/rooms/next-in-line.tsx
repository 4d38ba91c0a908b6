import type { ReactNode } from 'react';
import type { RoomState } from '#shared/contract/requests/rooms.ts';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import { Button } from '../../components/button.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { Text, useText } from '../../locales/use-text.tsx';
import { useRoomActs } from '../../station/use-room-acts.ts';
import { usePlacesWords } from './use-places-words.ts';

type Props = { readonly room: Checkpoint; readonly state: RoomState };

/** Who waits first for a place, and the place itself with one press as soon as there is one. Nothing where nobody waits. */
export const NextInLine = ({ room, state }: Props): ReactNode => {
  const text = useText();
  const acts = useRoomActs();
  const { free } = usePlacesWords()(room, state);
  const { next, waiting } = state;
  if (next === null) return null;
  return (
    <div className="room-next">
      <p>
        <span>{text('rooms.waiting', { count: waiting })}</span>
        <span>
          <Text id="rooms.next" values={{ name: <PersonName key="name" name={next.name} /> }} />
        </span>
      </p>
      {(free === null || free > 0) && (
        <Button
          look="primary"
          icon="check"
          aria-label={text('rooms.give.to', { name: next.name })}
          onPress={() => void acts.book({ attendeeId: next.id, checkpointId: room.id })}
        >
          {text('rooms.give')}
        </Button>
      )}
      {acts.trouble !== null && (
        <p className="field-error" role="alert">
          {text(`rooms.trouble.${acts.trouble}`)}
        </p>
      )}
    </div>
  );
};
