import multicastDns from 'multicast-dns';
import { createServiceRecords, type NetworkService } from './service-records.ts';

/** Looks for the services of one type until it is closed. */
export type ServiceWatch = {
  readonly services: () => ReadonlyArray<NetworkService>;
  readonly close: () => void;
};

export type WatchOptions = {
  /** This machine's address in each network that is asked. */
  readonly addresses: ReadonlyArray<string>;
  /** Milliseconds that never fall. */
  readonly monotonic: () => number;
  /** Told once for each network that cannot be listened to, with the system's code. */
  readonly onProblem: (what: string) => void;
};

const askEveryMs = 5_000;
const firstPausesMs = [250, 1_000] as const;

/**
 * Asks every network of this machine who offers a service such as `_pdl-datastream._tcp.local` (multicast DNS), again and again.
 * A socket for each network, because one alone would ask only the first.
 */
export const watchServices = (type: string, { addresses, monotonic, onProblem }: WatchOptions): ServiceWatch => {
  const records = createServiceRecords(type, monotonic);
  const sockets = addresses.map((address) => {
    const socket = multicastDns({ interface: address, bind: '0.0.0.0' });
    socket.on('error', (error: NodeJS.ErrnoException) => onProblem(error.code ?? 'error'));
    socket.on('response', ({ answers = [], additionals = [] }) => {
      for (const answer of [...answers, ...additionals]) records.take(answer);
      const questions = records.missing();
      if (questions.length > 0) socket.query({ questions: [...questions] });
    });
    return socket;
  });
  const ask = (): void => {
    for (const socket of sockets) socket.query({ questions: [{ name: type, type: 'PTR' }] });
  };
  ask();
  // A packet may be lost, and a device that wakes up is slow.
  const timers = firstPausesMs.map((pause) => setTimeout(ask, pause).unref());
  const asking = setInterval(ask, askEveryMs).unref();

  return {
    services: records.services,
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      clearInterval(asking);
      for (const socket of sockets) socket.destroy();
    },
  };
};
