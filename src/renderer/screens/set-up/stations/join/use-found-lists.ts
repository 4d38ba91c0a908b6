import { useEffect, useState } from 'react';
import type { FoundList } from '#shared/contract/fleet-views.ts';
import { ask } from '../../../../station/bridge.ts';

const askAgainMs = 2_000;
// By then whoever is there has answered.
const firstLooks = 3;

/** The lists that were found so far, and whether it is too early to say that there are none. */
export type FoundLists = { readonly lists: ReadonlyArray<FoundList>; readonly looking: boolean };

/** Looks for lists in the network for as long as it is shown. */
export const useFoundLists = (): FoundLists => {
  const [found, setFound] = useState<FoundLists>({ lists: [], looking: true });
  useEffect(() => {
    let wanted = true;
    let looks = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const reply = await ask('fleet.find', undefined);
      if (!wanted) return;
      looks += 1;
      setFound(({ lists }) => ({ lists: reply.ok ? reply.value : lists, looking: looks < firstLooks }));
      timer = setTimeout(() => void look(), askAgainMs);
    };
    void look();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, []);
  return found;
};
