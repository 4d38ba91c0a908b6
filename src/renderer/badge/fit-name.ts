import type { FitName, NameRoom } from './fit.ts';
import type { Scale } from './scale.ts';

// A name may take a bit more than two lines of its largest size.
const lines = 2.4;
const leastWholeMm = 5.25;
const leastMm = 3.5;

/** The room of a name whose type is as large as the layout says, with what is free below it. */
const roomOf = (name: HTMLElement, { mm }: Scale, free: number): NameRoom => {
  const most = Math.round(Number.parseFloat(getComputedStyle(name).fontSize));
  const leastWhole = Math.min(most, Math.max(18, Math.round(leastWholeMm * mm)));
  const least = Math.min(leastWhole, Math.max(18, Math.round(leastMm * mm)));
  return { most, leastWhole, least, height: Math.round(most * lines) + free };
};

/** Sets the names of a badge as large as their room allows. */
export const fitNames = (badge: HTMLElement, scale: Scale, fit: FitName): void => {
  for (const name of badge.querySelectorAll<HTMLElement>("[data-field='name']")) fit(name, roomOf(name, scale, 0));
};
