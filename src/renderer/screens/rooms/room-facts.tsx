import type { ReactNode } from 'react';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { useStation } from '../../station/use-station.ts';
import { useRuleWords } from '../set-up/event/use-rule-words.ts';

/** When and where a room is, who holds it, and what its door asks, in words. */
export const RoomFacts = ({ room }: { readonly room: Checkpoint }): ReactNode => {
  const text = useText();
  const format = useFormat();
  const { event } = useStation();
  const ruleWords = useRuleWords(event);
  const { startsAt, endsAt, host, rules } = room;
  return (
    <>
      <p className="room-facts">
        {startsAt !== null && (
          <time>{endsAt === null ? format.time(startsAt) : `${format.time(startsAt)}–${format.time(endsAt)}`}</time>
        )}
        {room.room !== null && <bdi className="booking-room">{room.room}</bdi>}
        {host !== null && <span>{text('rooms.host', { host: `\u2068${host}\u2069` })}</span>}
      </p>
      <p className="room-rule">{ruleWords(rules)}</p>
    </>
  );
};
