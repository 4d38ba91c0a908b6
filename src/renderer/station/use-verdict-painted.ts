import { useLayoutEffect } from 'react';
import { whenPainted } from './painted.ts';

/** Notes the moment at which a scan's verdict stood on the screen: mark `verdict-painted`, and `data-verdict` of the page. */
export const useVerdictPainted = (scanId: string | null): void => {
  // Before the frame with the verdict is painted, so that the next one is known to come after it.
  useLayoutEffect(() => {
    if (scanId === null) return undefined;
    return whenPainted(() => {
      performance.mark('verdict-painted', { detail: scanId });
      document.documentElement.dataset['verdict'] = scanId;
    });
  }, [scanId]);
};
