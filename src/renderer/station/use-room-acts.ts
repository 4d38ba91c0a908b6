import { useRef, useState } from 'react';
import type { Reply } from '#shared/contract/ipc.ts';
import type { RoomTrouble } from '#shared/contract/requests/rooms.ts';
import { ask } from './bridge.ts';

/** Everything that may stand against a change of rooms, and no answer at all. */
export type RoomActTrouble = RoomTrouble | 'booked' | 'not-inside' | 'no-answer';

type Who = { readonly attendeeId: string; readonly checkpointId: string };
type ActReply = Reply<'rooms.book' | 'rooms.leave' | 'rooms.wait' | 'rooms.check-out'>;

/** The ways to change who is booked, waits and is where; each answers whether it was done. */
export type RoomActs = {
  /** Why the last change was not made. */
  readonly trouble: RoomActTrouble | null;
  readonly book: (who: Who, overrule?: boolean) => Promise<boolean>;
  readonly leave: (who: Who) => Promise<boolean>;
  readonly wait: (who: Who, waits: boolean) => Promise<boolean>;
  readonly checkOut: (who: Who) => Promise<boolean>;
};

/** Changes rooms, one change after the other: a second press while one is under way does nothing. */
export const useRoomActs = (): RoomActs => {
  const [trouble, setTrouble] = useState<RoomActTrouble | null>(null);
  const busy = useRef(false);
  const act = async (asked: () => Promise<ActReply>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    const reply = await asked();
    busy.current = false;
    const against = !reply.ok ? 'no-answer' : reply.value.ok ? null : reply.value.code;
    setTrouble(against);
    return against === null;
  };
  return {
    trouble,
    book: (who, overrule = false) => act(() => ask('rooms.book', { ...who, overrule })),
    leave: (who) => act(() => ask('rooms.leave', who)),
    wait: (who, waits) => act(() => ask('rooms.wait', { ...who, waits })),
    checkOut: (who) => act(() => ask('rooms.check-out', who)),
  };
};
