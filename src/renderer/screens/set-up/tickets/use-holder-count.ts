import { useEffect, useState } from 'react';
import type { TicketHolders } from '#shared/contract/requests/tickets.ts';
import { ask } from '../../../station/bridge.ts';

/** How many get a ticket, and whether this station signs codes; null before the answer. */
export const useHolderCount = (
  holders: TicketHolders | null,
): { readonly count: number; readonly canSign: boolean } | null => {
  const [known, setKnown] = useState<{ readonly count: number; readonly canSign: boolean } | null>(null);
  const wanted = JSON.stringify(holders);
  useEffect(() => {
    let isWanted = true;
    const count = async (): Promise<void> => {
      const asked = JSON.parse(wanted) as TicketHolders | null;
      const reply = asked === null ? null : await ask('tickets.count', asked);
      if (isWanted) setKnown(reply?.ok === true ? reply.value : null);
    };
    void count();
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return known;
};
