import { useState } from 'react';
import type { GuestFilter, ListedGuests } from '#shared/contract/requests/people.ts';
import { ask } from '../../station/bridge.ts';
import { useAsking } from '../../station/use-asking.ts';
import { useCalmStation } from '../../station/use-calm-station.ts';

/** The list that a filter leaves, asked for anew whenever something changed; null before the first answer. */
export const useGuestList = (filter: GuestFilter): ListedGuests | null => {
  const station = useCalmStation();
  const [listed, setListed] = useState<ListedGuests | null>(null);
  useAsking(
    JSON.stringify(filter),
    station,
    async () => {
      const reply = await ask('people.list', filter);
      return reply.ok ? reply.value : null;
    },
    setListed,
  );
  return listed;
};
