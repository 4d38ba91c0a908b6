import { useState } from 'react';
import type { PrintedList } from '#shared/contract/requests/lists.ts';
import { ask } from '../../../station/bridge.ts';
import { useAsking } from '../../../station/use-asking.ts';

/** The paper list that was made here last; null for none. */
export const usePrintedList = (): PrintedList | null => {
  const [printed, setPrinted] = useState<PrintedList | null>(null);
  useAsking(
    '',
    null,
    async () => {
      const reply = await ask('lists.printed', undefined);
      return reply.ok ? reply.value : null;
    },
    setPrinted,
  );
  return printed;
};
