import { useEffect, useState } from 'react';
import type { LiveCounts } from '#shared/contract/sync.ts';

/** What the page knows: the last counts, and whether they are still coming. */
export type Live = {
  readonly counts: LiveCounts | null;
  readonly connection: 'waiting' | 'live' | 'lost';
  /** When the list was last heard, by this device's clock. */
  readonly heardAt: number;
};

// The list sends something every 15 s; two beats may get lost before the connection counts as dead.
const silenceMs = 40_000;
const againMs = 3_000;

/** Listens to the list and never gives up: a dead, refused or silent connection is opened anew. */
export const useLiveCounts = (): Live => {
  const [live, setLive] = useState<Live>({ counts: null, connection: 'waiting', heardAt: 0 });

  useEffect(() => {
    let source: EventSource | null = null;
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;

    const alive = (counts: LiveCounts | null): void => {
      clearTimeout(watchdog);
      watchdog = setTimeout(open, silenceMs);
      setLive((before) => ({ counts: counts ?? before.counts, connection: 'live', heardAt: Date.now() }));
    };
    const open = (): void => {
      clearTimeout(retry);
      source?.close();
      source = new EventSource('/live/stream');
      source.addEventListener('counts', (event: MessageEvent<string>) => alive(JSON.parse(event.data) as LiveCounts));
      source.addEventListener('beat', () => alive(null));
      source.addEventListener('error', () => {
        setLive((before) => ({ ...before, connection: 'lost' }));
        clearTimeout(retry);
        // Browsers come back by themselves after a network error only, and some of them late.
        retry = setTimeout(open, againMs);
      });
      clearTimeout(watchdog);
      watchdog = setTimeout(open, silenceMs);
    };
    const awake = (): void => {
      // A phone that was in a pocket may hold a connection that died unnoticed.
      if (document.visibilityState === 'visible') open();
    };

    open();
    document.addEventListener('visibilitychange', awake);
    window.addEventListener('online', open);
    return () => {
      document.removeEventListener('visibilitychange', awake);
      window.removeEventListener('online', open);
      clearTimeout(watchdog);
      clearTimeout(retry);
      source?.close();
    };
  }, []);

  return live;
};
