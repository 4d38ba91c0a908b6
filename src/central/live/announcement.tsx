import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { LiveCounts } from '#shared/contract/sync.ts';
import { useText } from './use-text.ts';

const everyMs = 60_000;

/** Tells a screen reader the numbers once a minute when they changed, not at every arrival. */
export const Announcement = ({ counts }: { readonly counts: LiveCounts }): ReactNode => {
  const text = useText();
  const current = text('live.announcement', { inside: counts.inside, arrived: counts.arrived });
  const latest = useRef(current);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    latest.current = current;
  }, [current]);
  useEffect(() => {
    const timer = setInterval(() => setSpoken(latest.current), everyMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="unseen" aria-live="polite">
      {spoken}
    </p>
  );
};
