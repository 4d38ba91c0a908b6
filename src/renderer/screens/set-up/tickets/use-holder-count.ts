import { useState } from 'react';
import type { TicketHolders } from '#shared/contract/requests/tickets.ts';
import { ask } from '../../../station/bridge.ts';
import { useAsking } from '../../../station/use-asking.ts';

type HolderCount = { readonly count: number; readonly canSign: boolean };

/** How many get a ticket, and whether this station signs codes; null before the answer. */
export const useHolderCount = (holders: TicketHolders | null): HolderCount | null => {
  const [known, setKnown] = useState<(HolderCount & { readonly of: string }) | null>(null);
  const of = JSON.stringify(holders);
  useAsking(
    of,
    null,
    async () => {
      if (holders === null) return null;
      const reply = await ask('tickets.count', holders);
      return reply.ok ? { ...reply.value, of } : null;
    },
    setKnown,
  );
  // What was counted for another choice must not be shown with this one.
  return known?.of === of ? known : null;
};
