import type { ReactNode } from 'react';
import { Icon } from '../../renderer/components/icon.tsx';
import type { Room } from './rooms.ts';
import { useText } from './use-text.ts';

/** The room left in words, a full one with its sign; nothing where nothing limits it. */
export const RoomLeft = ({ room }: { readonly room: Room }): ReactNode => {
  const text = useText();
  if (room.kind === 'none') return null;
  if (room.kind === 'free')
    return (
      <span className="room-left" data-room="free">
        {text('live.checkpoints.free', { free: room.free })}
      </span>
    );
  return (
    <span className="room-left" data-room="full">
      <Icon name="cross" />
      {room.over === 0 ? text('live.checkpoints.full') : text('live.checkpoints.over', { over: room.over })}
    </span>
  );
};
