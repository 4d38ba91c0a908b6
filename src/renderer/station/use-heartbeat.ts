import { useEffect } from 'react';
import { ask } from './bridge.ts';

/** Tells the station once a second that the page is alive; a page that falls silent is loaded anew. */
export const useHeartbeat = (): void => {
  useEffect(() => {
    let beat = 0;
    const timer = setInterval(() => {
      beat += 1;
      void ask('page.alive', { beat });
    }, 1_000);
    return () => clearInterval(timer);
  }, []);
};
