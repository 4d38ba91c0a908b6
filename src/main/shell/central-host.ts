import { type UtilityProcess, utilityProcess } from 'electron';
import type { CentralHost } from '#core/ports.ts';
import type { FromEmbedded, ToEmbedded } from '#shared/contract/embedded.ts';
import { followCentralOutput } from './central-output.ts';
import type { Log } from './log.ts';

/**
 * The central list in a process of its own, so that neither its load nor its end touches the door. It is started when
 * `start` resolves, because a start of the kiosk has more urgent things to do; what is sent before then waits. Its words go to `log`.
 */
export const startCentralHost = (script: string, start: Promise<unknown>, log: Log): CentralHost => {
  let child: UtilityProcess | null = null;
  const waiting: ToEmbedded[] = [];
  const messageListeners: Array<(message: FromEmbedded) => void> = [];
  const exitListeners: Array<() => void> = [];

  const post = (message: ToEmbedded): void => child?.postMessage(message);
  const begin = async (): Promise<void> => {
    await start;
    child = utilityProcess.fork(script, [], { serviceName: 'Einlass central list', stdio: 'pipe' });
    for (const output of [child.stdout, child.stderr]) {
      if (output !== null) followCentralOutput(output, log);
    }
    child.on('message', (message: FromEmbedded) => {
      for (const listener of messageListeners) listener(message);
    });
    child.once('exit', () => {
      for (const listener of exitListeners) listener();
    });
    for (const message of waiting.splice(0)) post(message);
  };
  void begin();

  return {
    send: (message) => {
      if (child === null) waiting.push(message);
      else post(message);
    },
    onMessage: (listener) => {
      messageListeners.push(listener);
    },
    onExit: (listener) => {
      exitListeners.push(listener);
    },
  };
};
