import { useState } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import { ask } from './bridge.ts';
import { useAsking } from './use-asking.ts';

/** The people whom the query may mean, best first and at most `limit`; null while there is no query or no answer. */
export const useSearch = (query: string, limit: number): ReadonlyArray<AttendeeView> | null => {
  const [found, setFound] = useState<ReadonlyArray<AttendeeView> | null>(null);
  const asked = query.trim();
  useAsking(
    asked,
    null,
    async () => {
      if (asked === '') return null;
      const reply = await ask('attendee.search', { query: asked, limit });
      return reply.ok ? reply.value : null;
    },
    setFound,
  );
  // The last answer stays until the next one, so that the list does not flicker while somebody types.
  return asked === '' ? null : found;
};
