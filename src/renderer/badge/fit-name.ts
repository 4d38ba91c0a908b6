import type { FitName, NameRoom } from './fit.ts';
import type { Scale } from './scale.ts';

// A name may take a bit more than two lines of its largest size.
const lines = 2.4;
const leastWholeMm = 5.25;
// Names that are to be small may be smaller.
const leastWholeShare = 0.404;
const leastMm = 3.5;

// Where a label has space left, a short name may grow by so much, and take so much of the space.
const growth = 1.5;
const shareOfFree = 0.6;

/** The room of a name whose type is at most as large as the layout says, larger where space is left. */
const roomOf = (name: HTMLElement, { mm, least: legible }: Scale, free: number): NameRoom => {
  name.style.fontSize = '';
  const wanted = Number.parseFloat(getComputedStyle(name).fontSize);
  const most = Math.round(free > 0 ? wanted * growth : wanted);
  const leastWhole = Math.min(
    most,
    Math.max(legible, Math.round(Math.min(leastWholeMm * mm, wanted * leastWholeShare))),
  );
  const least = Math.min(leastWhole, Math.max(legible, Math.round(leastMm * mm)));
  return { most, leastWhole, least, height: Math.round(wanted * lines + free * shareOfFree) };
};

/** Sets the names of a badge as large as their room allows; `free` is the height that the badge leaves empty, in dots. */
export const fitNames = (badge: HTMLElement, scale: Scale, fit: FitName, free = 0): void => {
  for (const name of badge.querySelectorAll<HTMLElement>("[data-field='name']")) {
    // A broken word must not grow: it would shout louder than a whole one.
    if (free === 0 || name.classList.contains('whole-words')) fit(name, roomOf(name, scale, free));
  }
};
