import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Channel, Input, Output } from '#shared/contract/ipc.ts';
import type { HeadlessStart, HeadlessAnswer } from './headless-station.ts';

/** A station without a screen in a process of its own; everything but printer and camera is the real thing. */
export type StationProcess = {
  readonly request: <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C>>;
  /** Ends the list that it hosts as a crash does; false when it hosts none now. */
  readonly killList: () => Promise<boolean>;
  /** Ends it in good order. */
  readonly close: () => Promise<void>;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
  readonly pid: number;
};

const gone = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

/**
 * Starts a station and answers once it is open; rejects when it cannot be opened. Kill it or close it. `enter` is a command that
 * runs the one behind it elsewhere, such as in a network of its own.
 */
export const startStationProcess = async (
  start: HeadlessStart,
  enter: ReadonlyArray<string> = [],
): Promise<StationProcess> => {
  const [execPath = process.execPath, ...execArgv] = [...enter, process.execPath];
  const child = fork(new URL('headless-station.ts', import.meta.url), {
    execPath,
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >();
  let number = 0;
  child.on('message', (answer: HeadlessAnswer) => {
    const asked = waiting.get(answer.number);
    waiting.delete(answer.number);
    if (answer.ok) asked?.resolve(answer.value);
    else asked?.reject(new Error(answer.error));
  });
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The station is gone.'));
    waiting.clear();
  });
  const send = (message: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, { resolve, reject });
      child.send({ number, ...message }, (error) => {
        if (error !== null) reject(error);
      });
    });

  const station = {
    request: <C extends Channel>(channel: C, input: Input<C>) => send({ channel, input }) as Promise<Output<C>>,
    killList: () => send({ killList: true }) as Promise<boolean>,
    close: async () => {
      child.send({ number: 0, close: true });
      await gone(child);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone(child);
    },
    pid: child.pid ?? 0,
  };
  try {
    await send({ start });
  } catch (error) {
    await station.kill();
    throw error;
  }
  return station;
};
