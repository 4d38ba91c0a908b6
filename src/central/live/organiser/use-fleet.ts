import { useEffect, useRef, useState } from 'react';
import type { FleetView } from '#shared/contract/fleet/stations.ts';
import type { AskList, ListAnswer } from './ask-list.ts';

/** What the page knows of the fleet. */
export type Fleet = {
  readonly view: FleetView | null;
  /** Why the last question stayed without an answer; null when it was answered. */
  readonly trouble: Extract<ListAnswer<unknown>, { ok: false }>['code'] | null;
  /** The list's time now, as far as known; goes on between answers. */
  readonly at: number;
  readonly refresh: () => void;
};

const everyMs = 5_000;
const atMostEveryMs = 1_000;

/** Asks the list again every five seconds while the page is seen, and within a second when `changedAt` changes; one question at a time. */
export const useFleet = (askList: AskList, changedAt: number): Fleet => {
  const [known, setKnown] = useState<{ view: FleetView; receivedAt: number } | null>(null);
  const [trouble, setTrouble] = useState<Fleet['trouble']>(null);
  const [now, setNow] = useState(Date.now);
  const latest = useRef(changedAt);
  const isWanted = useRef(false);

  useEffect(() => {
    latest.current = changedAt;
  }, [changedAt]);
  useEffect(() => {
    const left = new AbortController();
    let isAsking = false;
    let askedAt = 0;
    let askedFor = 0;
    const ask = async (): Promise<void> => {
      isAsking = true;
      isWanted.current = false;
      askedFor = latest.current;
      askedAt = Date.now();
      const answer = await askList<FleetView>({ method: 'GET', path: '/api/v1/fleet', signal: left.signal });
      isAsking = false;
      if (left.signal.aborted) return;
      if (answer.ok) setKnown({ view: answer.value, receivedAt: Date.now() });
      setNow(Date.now());
      setTrouble(answer.ok ? null : answer.code);
    };
    void ask();
    const timer = setInterval(() => {
      const isDue = isWanted.current || latest.current !== askedFor || Math.abs(Date.now() - askedAt) >= everyMs;
      if (isDue && !isAsking && document.visibilityState === 'visible') void ask();
    }, atMostEveryMs);
    return () => {
      left.abort();
      clearInterval(timer);
    };
  }, [askList]);

  return {
    view: known?.view ?? null,
    trouble,
    at: known === null ? now : known.view.at + Math.max(0, now - known.receivedAt),
    refresh: () => {
      isWanted.current = true;
    },
  };
};
