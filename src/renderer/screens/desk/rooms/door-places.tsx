import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import { roomsOf } from '#shared/domain/checkpoint.ts';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';
import { useRooms } from '../../../station/use-rooms.ts';
import { useStation } from '../../../station/use-station.ts';
import { NextInLine } from '../../rooms/next-in-line.tsx';
import { PlacesOfRoom } from '../../rooms/places.tsx';
import './rooms.css';

const lookEveryMs = 5_000;

/** Whether a moment has passed by this machine's clock. */
const usePassed = (moment: number | null): boolean => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), lookEveryMs);
    return () => clearInterval(timer);
  }, []);
  return moment !== null && now >= moment;
};

/** What the door does at this hour, in words. */
const useDoorWords = ({ rules }: Pick<Checkpoint, 'rules'>, inside: number): string => {
  const text = useText();
  const format = useFormat();
  const othersFrom = rules.bookingRequired ? rules.othersFrom : null;
  const areOthersIn = usePassed(othersFrom);
  const free = rules.capacity === null ? null : Math.max(0, rules.capacity - inside);
  if (areOthersIn && free !== null) return text('rooms.door.now', { count: free });
  const left = free === null ? '' : text('rooms.door.room', { count: free });
  if (!rules.bookingRequired || areOthersIn) return left;
  const who =
    othersFrom === null ? text('rooms.door.booked') : text('rooms.door.until', { time: format.time(othersFrom) });
  return `${who} ${left}`.trim();
};

const Door = ({ room }: { readonly room: Checkpoint }): ReactNode => {
  const text = useText();
  const state = useRooms().get(room.id);
  const words = useDoorWords(room, state?.inside ?? 0);
  if (state === undefined) return null;
  return (
    <section className="door" aria-label={text('rooms.door')}>
      <PlacesOfRoom room={room} state={state} />
      <p>
        {words} {state.booked > 0 && text('rooms.door.missing', { count: state.booked - state.bookedInside })}
      </p>
      <NextInLine room={room} state={state} />
    </section>
  );
};

/** At the door of a workshop or stand: its places, whom it lets in now, who is missing and who is next. Nothing at an entrance. */
export const DoorPlaces = (): ReactNode => {
  const { event, settings } = useStation();
  const room = roomsOf(event).find(({ id }) => id === settings.checkpointId);
  return room === undefined ? null : <Door key={room.id} room={room} />;
};
