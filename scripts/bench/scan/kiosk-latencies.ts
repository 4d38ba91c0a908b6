import type { Page } from 'playwright-core';
import { watchAppearances } from '#tests/e2e/scanning/page/watch-appearances.ts';

type MarkedWindow = { appearances: { readonly at: number }[] };

/** Milliseconds from the first frame that shows a ticket to its verdict on the screen, ticket by ticket; null for one that brought no verdict. */
export const kioskLatencies = async (
  page: Page,
  paper: { readonly x: number; readonly y: number },
  tickets: number,
): Promise<ReadonlyArray<number | null>> => {
  await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
  await page.evaluate(`
    window.appearances = [];
    performance.clearMarks('verdict-painted');
    (${watchAppearances.toString()})(window.appearances, ${JSON.stringify(paper)});
  `);
  await page.waitForFunction((count) => (window as unknown as MarkedWindow).appearances.length > count, tickets, {
    timeout: 180_000,
  });
  const { moments, painted } = await page.evaluate(() => ({
    moments: (window as unknown as MarkedWindow).appearances.map(({ at }) => at),
    painted: performance.getEntriesByName('verdict-painted').map(({ startTime }) => startTime),
  }));
  return moments.slice(0, tickets).map((at, place) => {
    const paint = painted.find((moment) => moment >= at && moment < (moments[place + 1] ?? Infinity));
    return paint === undefined ? null : paint - at;
  });
};
