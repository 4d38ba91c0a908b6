import { useEffect } from 'react';
import { ask } from './bridge.ts';

type BatteryManager = EventTarget & { readonly level: number; readonly charging: boolean };
type WithBattery = { readonly getBattery?: () => Promise<BatteryManager> };

/** Tells the station how full the battery is, now and at each change. */
export const useBattery = (): void => {
  useEffect(() => {
    const ending = new AbortController();
    void (navigator as WithBattery).getBattery?.().then((battery) => {
      // A machine without a battery says that it is full and charging for ever.
      const tell = (): void =>
        void ask('battery.report', { level: battery.charging && battery.level === 1 ? null : battery.level });
      if (ending.signal.aborted) return;
      tell();
      battery.addEventListener('levelchange', tell, { signal: ending.signal });
      battery.addEventListener('chargingchange', tell, { signal: ending.signal });
    });
    return () => ending.abort();
  }, []);
};
