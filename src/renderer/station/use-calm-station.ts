import { useEffect, useState } from 'react';
import type { StationState } from '#shared/contract/views.ts';
import { useStation } from './use-station.ts';

const renewEveryMs = 500;

/** The station's state, renewed at most twice a second: a rush of scans makes nobody read whole lists for each. */
export const useCalmStation = (): StationState => {
  const station = useStation();
  const [calm, setCalm] = useState(station);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(station), renewEveryMs);
    return () => clearTimeout(timer);
  }, [station]);
  return calm;
};
