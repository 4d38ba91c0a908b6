import type { ChildProcess } from 'node:child_process';
import type { CentralHost, Station, StationOptions } from '#core/ports.ts';
import { openStation } from '#core/station.ts';
import type { Channel } from '#shared/contract/ipc.ts';
import { forkHost } from '../central/fork-host.ts';
import { headlessOptions } from '../headless-options.ts';

/** What a station process is started with. */
export type HeadlessStart = Pick<StationOptions, 'dataFolder'> &
  Partial<Pick<StationOptions, 'eventFile' | 'overrides' | 'livePort' | 'join'>>;

/** What it answers to each message, by the message's number. */
export type HeadlessAnswer =
  | { readonly number: number; readonly ok: true; readonly value: unknown }
  | { readonly number: number; readonly ok: false; readonly error: string };

type Message =
  | { readonly number: number; readonly start: HeadlessStart }
  | { readonly number: number; readonly channel: Channel; readonly input: unknown }
  | { readonly number: number; readonly killList: true }
  | { readonly number: number; readonly close: true };

let list: ChildProcess | null = null;
const startCentral = (): CentralHost => {
  const { host, child } = forkHost();
  list = child;
  return host;
};

let station: Station | null = null;
let options: StationOptions | null = null;

const open = async (): Promise<null> => {
  if (options === null) throw new Error('The station was not started.');
  const opened = await openStation(options);
  if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
  station = opened.value;
  return null;
};

const reopen = (): void => {
  void (async () => {
    await station?.close();
    await open();
  })();
};

const answerTo = async (message: Message): Promise<unknown> => {
  if ('start' in message) {
    options = headlessOptions({ ...message.start, startCentral, reopen });
    return open();
  }
  if ('killList' in message) return list?.kill('SIGKILL') ?? false;
  if ('close' in message) {
    await station?.close();
    process.exit(0);
  }
  if (station === null) throw new Error('The station is not open.');
  const handler = station.handlers[message.channel] as (input: unknown) => unknown;
  return handler(message.input);
};

process.on('message', (message: Message) => {
  const { number } = message;
  answerTo(message).then(
    (value) => process.send?.({ number, ok: true, value } satisfies HeadlessAnswer),
    (error: unknown) => process.send?.({ number, ok: false, error: String(error) } satisfies HeadlessAnswer),
  );
});
// The parent was killed: nobody is left to end this one.
process.on('disconnect', () => process.exit(0));
