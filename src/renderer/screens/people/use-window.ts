import type { RefObject, UIEvent } from 'react';
import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** How high a row is, in rem of the page, so that large text has room. */
const rowRem = 4;
const beyond = 6;

/** The part of a long list that is in sight. All lengths in CSS pixels. */
export type RowWindow = {
  readonly rowHeight: number;
  /** The first row to draw, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
  /** Brings a row into sight. */
  readonly reveal: (row: number) => void;
  /** How many rows are in sight at once. */
  readonly inSight: number;
};

/** Follows how far an element has been scrolled, so that only the rows in sight need be drawn. */
export const useWindow = (element: RefObject<HTMLElement | null>, total: number): RowWindow => {
  const [rowHeight, setRowHeight] = useState(rowRem * 16);
  const [height, setHeight] = useState(0);
  const [top, setTop] = useState(0);

  useLayoutEffect(() => {
    const shown = element.current;
    if (shown === null) return undefined;
    const measure = (): void => {
      setRowHeight(rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
      setHeight(shown.clientHeight);
      setTop(shown.scrollTop);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(shown);
    return () => observer.disconnect();
  }, [element]);

  const inSight = Math.max(1, Math.floor(height / rowHeight));
  return {
    rowHeight,
    from: Math.min(total, Math.max(0, Math.floor(top / rowHeight) - beyond)),
    to: Math.min(total, Math.ceil((top + height) / rowHeight) + beyond),
    // At once, so that no frame is painted in which the rows in sight are not drawn yet.
    onScroll: (event) => {
      const { scrollTop } = event.currentTarget;
      flushSync(() => setTop(scrollTop));
    },
    reveal: (row) => {
      const shown = element.current;
      if (shown === null) return;
      const begins = row * rowHeight;
      const ends = begins + rowHeight - shown.clientHeight;
      if (begins < shown.scrollTop) shown.scrollTo({ top: begins });
      else if (ends > shown.scrollTop) shown.scrollTo({ top: ends });
    },
    inSight,
  };
};
