/** The largest whole number from `least` to `most` that fits; `least` when none does. Fitting must not come back once lost. */
export const largestThatFits = (least: number, most: number, fits: (size: number) => boolean): number => {
  let low = least;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
};

const setSize = (element: HTMLElement, size: number): void => {
  element.style.fontSize = `${size}px`;
};

/** How large the name may be and how much room it has, in dots. */
export type NameRoom = {
  readonly most: number;
  readonly leastWhole: number;
  readonly least: number;
  readonly height: number;
};

/** Sets the name in its room. */
export type FitName = (element: HTMLElement, room: NameRoom) => void;

const fitsAt =
  (element: HTMLElement, room: NameRoom) =>
  (size: number): boolean => {
    setSize(element, size);
    return element.scrollWidth <= element.clientWidth && element.scrollHeight <= room.height;
  };

// Smaller than the largest whole size, so that a broken word never shouts louder than a whole one.
const fitBroken: FitName = (element, room) => {
  element.classList.remove('whole-words');
  setSize(element, largestThatFits(room.least, Math.round((room.leastWhole + room.most) / 2), fitsAt(element, room)));
};

/**
 * Sets the name as large as its room allows: words stay whole while that is legible from a few steps away, then they
 * break anywhere, and at the smallest size the name takes as many lines as it needs. It is never cut.
 */
export const fitName: FitName = (element, room) => {
  const fits = fitsAt(element, room);
  // Even lines take several attempts to find, and never change how many there are.
  element.style.textWrap = 'wrap';
  element.classList.add('whole-words');
  if (!fits(largestThatFits(room.leastWhole, room.most, fits))) fitBroken(element, room);
  element.style.textWrap = '';
};

/** Sets a name that fits with whole words as small as such names may be, and any other just like `fitName`; three times as fast. */
export const fitRoughly: FitName = (element, room) => {
  element.style.textWrap = 'wrap';
  element.classList.add('whole-words');
  if (!fitsAt(element, room)(room.leastWhole)) fitBroken(element, room);
};
