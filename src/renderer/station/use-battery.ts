import { useEffect } from 'react';
import { ask } from './bridge.ts';

type BatteryManager = EventTarget & { readonly level: number; readonly charging: boolean };
type WithBattery = { readonly getBattery?: () => Promise<BatteryManager> };

const follow = async (signal: AbortSignal): Promise<void> => {
  const battery = await (navigator as WithBattery).getBattery?.();
  if (battery === undefined || signal.aborted) return;
  // A machine without a battery says that it is full and charging for ever.
  const tell = (): void =>
    void ask('battery.report', { level: battery.charging && battery.level === 1 ? null : battery.level });
  tell();
  battery.addEventListener('levelchange', tell, { signal });
  battery.addEventListener('chargingchange', tell, { signal });
};

/** Tells the station how full the battery is, now and at each change. */
export const useBattery = (): void => {
  useEffect(() => {
    const ending = new AbortController();
    void follow(ending.signal);
    return () => ending.abort();
  }, []);
};
