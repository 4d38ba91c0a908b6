import { useEffect, useEffectEvent, useState } from 'react';

/** Time left until the screen goes back; `total` is what the full ring stands for. */
export type CountdownState = { readonly secondsLeft: number; readonly total: number; readonly extend: () => void };

/** Counts down once and calls `onOver`; extending gives the same time again, as often as wished. */
export const useCountdown = (seconds: number, onOver: () => void): CountdownState => {
  const [until, setUntil] = useState(() => performance.now() + seconds * 1_000);
  const [now, setNow] = useState(() => performance.now());
  const over = useEffectEvent(onOver);

  useEffect(() => {
    const timer = setInterval(() => {
      const moment = performance.now();
      setNow(moment);
      if (moment >= until) over();
    }, 200);
    return () => clearInterval(timer);
  }, [until]);

  return {
    secondsLeft: Math.max(0, Math.ceil((until - now) / 1_000)),
    total: seconds,
    extend: () => setUntil(performance.now() + seconds * 1_000),
  };
};
