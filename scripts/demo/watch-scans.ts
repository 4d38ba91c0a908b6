import type { Page } from 'playwright-core';
import type { KioskBridge } from '#shared/contract/ipc.ts';
import type { RecentScan } from '#shared/contract/views.ts';

type WatchedWindow = { readonly einlass: KioskBridge; readonly noteScan: (scan: RecentScan) => void };

/** Every scan of the station, those of the moments before it was watched included, in order. */
export type ScanWatch = {
  readonly scans: readonly RecentScan[];
  /** Resolves when `count` scans were announced; rejects when the deadline comes first. */
  readonly reach: (count: number, deadlineMs: number) => Promise<void>;
};

/** Listens to the station through the page's own bridge. */
export const watchScans = async (page: Page): Promise<ScanWatch> => {
  const scans: RecentScan[] = [];
  let onScan: (() => void) | null = null;
  await page.exposeFunction('noteScan', (scan: RecentScan) => {
    if (scans.some(({ scanId }) => scanId === scan.scanId)) return;
    scans.push(scan);
    onScan?.();
  });
  await page.evaluate(async () => {
    const { einlass, noteScan } = window as unknown as WatchedWindow;
    einlass.on('scan.happened', noteScan);
    const before = await einlass.request('scan.recent', undefined);
    if (before.ok) for (const scan of before.value.toReversed()) noteScan(scan);
  });
  return {
    scans,
    reach: (count, deadlineMs) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () =>
            reject(
              new Error(
                `Only ${scans.length} of ${count} scans within ${deadlineMs} ms: ${scans.map(({ verdict }) => (verdict.kind === 'refused' ? verdict.reason : verdict.kind)).join(', ')}`,
              ),
            ),
          deadlineMs,
        );
        const look = (): void => {
          if (scans.length < count) return;
          clearTimeout(timer);
          resolve();
        };
        onScan = look;
        look();
      }),
  };
};
