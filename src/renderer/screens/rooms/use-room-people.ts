import { useState } from 'react';
import type { RoomGroup, RoomPeople } from '#shared/contract/requests/rooms.ts';
import { ask } from '../../station/bridge.ts';
import { useAsking } from '../../station/use-asking.ts';
import { useCalmStation } from '../../station/use-calm-station.ts';

/** One group of a room as a query leaves it, kept up to date; null before the first answer. */
export const useRoomPeople = (checkpointId: string, group: RoomGroup, query: string): RoomPeople | null => {
  const station = useCalmStation();
  const [people, setPeople] = useState<RoomPeople | null>(null);
  useAsking(
    JSON.stringify([checkpointId, group, query]),
    station,
    async () => {
      const reply = await ask('rooms.people', { checkpointId, group, query });
      return reply.ok ? reply.value : null;
    },
    setPeople,
  );
  return people;
};
