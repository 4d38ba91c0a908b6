import { onTestFinished } from 'vitest';
import type { Handlers, Station, StationOptions } from '#core/ports.ts';
import { openStation } from '#core/station.ts';
import type { StationState } from '#shared/contract/views.ts';
import { forkedHosts } from '../central/forked-host.ts';
import { stationOptions } from '../station.ts';

/** A station without a screen that hosts a real list in a process of its own, and opens anew when it asks to. */
export type ReopeningStation = {
  /** Those of the station that is open now. */
  readonly handlers: () => Handlers;
  readonly state: () => Promise<StationState>;
  readonly dataFolder: string;
  readonly logged: ReadonlyArray<Readonly<Record<string, unknown>>>;
  /** How often it was opened. */
  readonly openings: () => number;
  readonly close: () => Promise<void>;
};

/** Opens it; closed with the test. */
export const runReopening = async (more: Partial<StationOptions> = {}): Promise<ReopeningStation> => {
  const hosts = forkedHosts();
  const logged: Readonly<Record<string, unknown>>[] = [];
  let station: Station | null = null;
  let openings = 0;
  let last: Promise<void> = Promise.resolve();
  const open = async (): Promise<void> => {
    const opened = await openStation(options);
    if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
    station = opened.value;
    openings += 1;
  };
  const options = stationOptions({
    startCentral: hosts.start,
    log: (line) => logged.push(line),
    reopen: () => {
      last = (async () => {
        await station?.close();
        station = null;
        await open();
      })();
    },
    ...more,
  });
  await open();
  const handlers = (): Handlers => {
    if (station === null) throw new Error('The station is being opened anew.');
    return station.handlers;
  };
  const close = async (): Promise<void> => {
    await last;
    await station?.close();
    station = null;
  };
  onTestFinished(close);
  return {
    handlers,
    state: async () => handlers()['station.state'](undefined),
    dataFolder: options.dataFolder,
    logged,
    openings: () => openings,
    close,
  };
};
