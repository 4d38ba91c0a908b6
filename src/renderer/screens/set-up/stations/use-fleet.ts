import { useCallback, useEffect, useState } from 'react';
import type { ShownFleet } from '#shared/contract/fleet-views.ts';
import { ask } from '../../../station/bridge.ts';

const askAgainMs = 2_000;

/** The fleet as it is shown, and a way to look at once after something was changed. */
export type WatchedFleet = { readonly fleet: ShownFleet | null; readonly look: () => Promise<void> };

/** Asks for the fleet for as long as the screen is open; keeps what was known when an answer is missing. */
export const useFleet = (): WatchedFleet => {
  const [fleet, setFleet] = useState<ShownFleet | null>(null);
  const look = useCallback(async (): Promise<void> => {
    const reply = await ask('fleet.view', undefined);
    if (reply.ok && reply.value !== null) setFleet(reply.value);
  }, []);
  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = async (): Promise<void> => {
      await look();
      if (wanted) timer = setTimeout(() => void follow(), askAgainMs);
    };
    void follow();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [look]);
  return { fleet, look };
};
