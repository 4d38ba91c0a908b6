import { useEffect, useState } from 'react';
import type { Expected } from '#shared/domain/rule-warnings.ts';
import { ask } from '../../../station/bridge.ts';

const nobody: Expected = { people: 0, booked: {} };

/** Who is expected, as it was when the section was opened; nobody before the answer. */
export const useExpected = (): Expected => {
  const [expected, setExpected] = useState(nobody);
  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<void> => {
      const reply = await ask('events.expected', undefined);
      if (isWanted && reply.ok && reply.value !== null) setExpected(reply.value);
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, []);
  return expected;
};
