import { useEffect, useEffectEvent, useRef } from 'react';

const tapsNeeded = 5;
const withinMs = 3_000;

/** Opens the staff's door by Ctrl+Shift+E anywhere, or by five quick taps on what the returned handler is put on. */
export const useStaffDoor = (onOpen: () => void): (() => void) => {
  const taps = useRef<ReadonlyArray<number>>([]);
  const open = useEffectEvent(onOpen);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || !event.shiftKey || event.code !== 'KeyE') return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return () => {
    const now = performance.now();
    taps.current = [...taps.current.filter((at) => now - at < withinMs), now];
    if (taps.current.length < tapsNeeded) return;
    taps.current = [];
    onOpen();
  };
};
