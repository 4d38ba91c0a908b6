import { useState } from 'react';
import type { SectionKey } from '../set-up/section-key.ts';

/** What is left to do when an event was made, in this order. */
export const guideSteps = [
  'guest-list',
  'layout',
  'printer',
  'stations',
  'pin',
  'event',
] as const satisfies ReadonlyArray<SectionKey>;

const key = 'guide';

/** From now on the set-up leads through what is left. */
export const beginGuide = (): void => localStorage.setItem(key, 'on');

/** The event in which it led is gone. */
export const endGuide = (): void => localStorage.removeItem(key);

/** Whether the set-up leads, and how to have it stop. */
export const useGuide = (): readonly [isOn: boolean, end: () => void] => {
  const [isOn, setOn] = useState(() => localStorage.getItem(key) !== null);
  return [
    isOn,
    () => {
      endGuide();
      setOn(false);
    },
  ];
};
