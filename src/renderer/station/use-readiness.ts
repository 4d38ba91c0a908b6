import { useEffect } from 'react';
import { whenPainted } from './painted.ts';

/**
 * Marks the page as ready (`data-ready="scan"`) once the calling screen stands and all that it waits for is `settled`;
 * the central list starts only then.
 */
export const useReadiness = (settled: boolean): void => {
  useEffect(() => {
    if (!settled) return undefined;
    return whenPainted(() => {
      document.documentElement.dataset['ready'] = 'scan';
      // Thousands of rules for scripts that may never be shown: nobody waits for them.
      void import('../styles/more-fonts.css');
    });
  }, [settled]);
};
