import type { Channel, Input, Output } from '#shared/contract/ipc.ts';
import { startStationProcess, type StationProcess } from '#tests/helpers/fleet/station-process.ts';
import type { HeadlessStart } from '#tests/helpers/fleet/headless-station.ts';

/** A station that is killed and comes back on the same data. */
export type ToughStation = {
  readonly name: string;
  readonly dataFolder: string;
  readonly start: () => Promise<void>;
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Null while it does not run; rejects when it dies before it answers. */
  readonly running: () => StationProcess | null;
  readonly request: <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C>>;
};

/** A station that does not run yet; `enter` as for a station's process. */
export const toughStation = (
  name: string,
  options: () => HeadlessStart,
  enter: ReadonlyArray<string> = [],
): ToughStation => {
  let process: StationProcess | null = null;
  const stop = async (how: 'kill' | 'close'): Promise<void> => {
    const ending = process;
    process = null;
    await ending?.[how]();
  };
  return {
    name,
    dataFolder: options().dataFolder,
    start: async () => {
      process = await startStationProcess(options(), enter);
    },
    kill: () => stop('kill'),
    close: () => stop('close'),
    running: () => process,
    request: async (channel, input) => {
      if (process === null) throw new Error(`${name} does not run.`);
      return process.request(channel, input);
    },
  };
};
