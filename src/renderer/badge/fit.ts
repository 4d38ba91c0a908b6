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

/**
 * Sets the name as large as its room allows: words stay whole while that is legible from a few steps away, then they
 * break anywhere, and at the smallest size the name takes as many lines as it needs. It is never cut.
 */
export const fitName = (element: HTMLElement, room: NameRoom): void => {
  const fits = (size: number): boolean => {
    setSize(element, size);
    return element.scrollWidth <= element.clientWidth && element.scrollHeight <= room.height;
  };
  element.classList.add('whole-words');
  const whole = largestThatFits(room.leastWhole, room.most, fits);
  if (fits(whole)) return;
  element.classList.remove('whole-words');
  // Smaller than the largest whole size, so that a broken word never shouts louder than a whole one.
  setSize(element, largestThatFits(room.least, Math.round((room.leastWhole + room.most) / 2), fits));
};
