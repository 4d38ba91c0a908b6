import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { RoomState } from '#shared/contract/requests/rooms.ts';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import { Icon } from '../../components/icon.tsx';
import { localName } from '../../station/local-name.ts';
import { NextInLine } from './next-in-line.tsx';
import { PlacesOfRoom } from './places.tsx';
import { RoomFacts } from './room-facts.tsx';

type Props = { readonly room: Checkpoint; readonly state: RoomState; readonly onOpen: () => void };

/** A workshop or stand at a glance; its heading opens it. */
export const RoomCard = ({ room, state, onOpen }: Props): ReactNode => {
  const { locale } = useIntl();
  return (
    <li className="room-card">
      <h3>
        <AriaButton className="room-open" onPress={onOpen}>
          <bdi>{localName(room.name, locale)}</bdi>
          <Icon name="chevron-down" />
        </AriaButton>
      </h3>
      <RoomFacts room={room} />
      <PlacesOfRoom room={room} state={state} />
      <NextInLine room={room} state={state} />
    </li>
  );
};
