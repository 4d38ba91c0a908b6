import { useEffect, useEffectEvent } from 'react';
import type { KeyScan } from './key-burst.ts';
import { listenForScans } from './scanner-keys.ts';

/** Calls `onScan` for every code that a keyboard scanner types while the component is shown. */
export const useScannerKeys = (onScan: (scan: KeyScan) => void): void => {
  const announce = useEffectEvent(onScan);
  useEffect(() => listenForScans(window, (scan) => announce(scan)), []);
};
