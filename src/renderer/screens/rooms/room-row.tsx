import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { RoomGroup, RoomPerson } from '#shared/contract/requests/rooms.ts';
import { Button } from '../../components/button.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { useCheckpointNames } from '../desk/use-names.ts';

type Props = {
  readonly person: RoomPerson;
  readonly group: RoomGroup;
  readonly onOpen: () => void;
  readonly onCheckOut: () => void;
  readonly onMove: () => void;
  readonly onWaitNoMore: () => void;
};

/** Somebody in the list of a room: since when, where else they are, and what can be done. */
export const RoomRow = ({ person, group, onOpen, onCheckOut, onMove, onWaitNoMore }: Props): ReactNode => {
  const text = useText();
  const format = useFormat();
  const checkpointName = useCheckpointNames();
  const { name, organisation, since, left, arrived, elsewhere } = person;
  const isHere = group === 'here' || group === 'here-unbooked';
  const states = [
    since !== null && text(group === 'waiting' ? 'rooms.waits' : 'rooms.inside', { time: format.time(since) }),
    group === 'missing' && (left ? text('rooms.left') : text('rooms.missing', { arrived: arrived ? 'yes' : 'no' })),
    elsewhere !== null && text('rooms.elsewhere', { room: `\u2068${checkpointName(elsewhere)}\u2069` }),
  ].filter((state) => state !== false);
  return (
    <li className="room-row">
      <AriaButton className="room-who" onPress={onOpen}>
        <bdi className="guest-name">{name}</bdi>
        <bdi className="guest-from">{organisation}</bdi>
      </AriaButton>
      <span className="room-states">{states.join(' · ')}</span>
      <span className="room-acts">
        {isHere && (
          <Button icon="arrow-out" aria-label={text('rooms.check-out.of', { name })} onPress={onCheckOut}>
            {text('rooms.act.check-out')}
          </Button>
        )}
        {group === 'waiting' && (
          <Button icon="cross" aria-label={text('rooms.wait.off-of', { name })} onPress={onWaitNoMore}>
            {text('rooms.wait.off')}
          </Button>
        )}
        <Button icon="repeat" aria-label={text('rooms.move.of', { name })} onPress={onMove}>
          {text('rooms.move')}
        </Button>
      </span>
    </li>
  );
};
