import { useState } from 'react';
import type { PersonRooms, RoomState } from '#shared/contract/requests/rooms.ts';
import { ask } from './bridge.ts';
import { useAsking } from './use-asking.ts';
import { useCalmStation } from './use-calm-station.ts';
import { useStation } from './use-station.ts';

/** How each room stands, kept up to date; by checkpoint, empty before the first answer. */
export const useRooms = (): ReadonlyMap<string, RoomState> => {
  const station = useCalmStation();
  const [states, setStates] = useState<ReadonlyMap<string, RoomState>>(new Map());
  useAsking(
    '',
    station,
    async () => {
      const reply = await ask('rooms.list', undefined);
      return reply.ok ? reply.value : null;
    },
    (list) => setStates(new Map(list.map((state) => [state.checkpointId, state]))),
  );
  return states;
};

const nowhere: PersonRooms = { waits: [], inside: [] };

/** In which rooms somebody is and for which they wait, kept up to date. */
export const usePersonRooms = (attendeeId: string): PersonRooms => {
  const station = useStation();
  const [known, setKnown] = useState<{ readonly of: string; readonly rooms: PersonRooms } | null>(null);
  useAsking(
    attendeeId,
    station,
    async (of) => {
      const reply = await ask('rooms.of', { attendeeId: of });
      return reply.ok && reply.value !== null ? { of, rooms: reply.value } : null;
    },
    setKnown,
  );
  return known?.of === attendeeId ? known.rooms : nowhere;
};
