import { useEffect, useState } from 'react';
import type { GuestFilter, ListedGuests } from '#shared/contract/requests/people.ts';
import type { StationState } from '#shared/contract/views.ts';
import { ask } from '../../station/bridge.ts';
import { useAsking } from '../../station/use-asking.ts';
import { useStation } from '../../station/use-station.ts';

const renewEveryMs = 500;

/** The station's state, renewed at most twice a second: a rush of scans makes nobody read the whole list for each. */
const useCalmStation = (): StationState => {
  const station = useStation();
  const [calm, setCalm] = useState(station);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(station), renewEveryMs);
    return () => clearTimeout(timer);
  }, [station]);
  return calm;
};

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
