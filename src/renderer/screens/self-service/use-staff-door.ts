import { useEffect, useEffectEvent, useRef } from 'react';

const tapsNeeded = 5;
const withinMs = 3_000;

// Where the event's name stands; whatever covers it leaves the door open.
const corner = { width: 0.4, heightPx: 110 };

const isInCorner = ({ clientX, clientY }: TapPlace): boolean => {
  const fromStart = document.documentElement.dir === 'rtl' ? window.innerWidth - clientX : clientX;
  return fromStart < window.innerWidth * corner.width && clientY < corner.heightPx;
};

type TapPlace = { readonly clientX: number; readonly clientY: number };

/** Opens the staff's door by Ctrl+Shift+E anywhere, or by five quick taps in the corner where the screen begins; the returned handler is for the whole screen. */
export const useStaffDoor = (onOpen: () => void): ((tap: TapPlace) => void) => {
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

  return (tap) => {
    if (!isInCorner(tap)) return;
    const now = performance.now();
    taps.current = [...taps.current.filter((at) => now - at < withinMs), now];
    if (taps.current.length < tapsNeeded) return;
    taps.current = [];
    onOpen();
  };
};
