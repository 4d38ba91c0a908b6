import { useEffect, useState } from 'react';

const minuteMs = 60_000;

/** Whole minutes, rounded up, until `until` by this machine's clock; 0 once it has passed. */
export const useMinutesLeft = (until: number): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((until - now) / minuteMs));
};
