import { onTestFinished } from 'vitest';
import type { Station, StationOptions } from '#core/ports.ts';
import { openStation } from '#core/station.ts';
import { headlessOptions } from './headless-options.ts';
import { tempFolder } from './temp-folder.ts';

/** Options of a station under Node on the demo event, in a folder of the test's own. */
export const stationOptions = (more: Partial<StationOptions> = {}): StationOptions =>
  headlessOptions({ dataFolder: more.dataFolder ?? tempFolder(), ...more });

/** A running station; closed when the test ends. */
export const runStation = async (more: Partial<StationOptions> = {}): Promise<Station> => {
  const opened = await openStation(stationOptions(more));
  if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
  let closed: Promise<void> | null = null;
  const close = () => (closed ??= opened.value.close());
  onTestFinished(close);
  return { ...opened.value, close };
};
