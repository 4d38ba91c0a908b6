import multicastDns from 'multicast-dns';
import type { FoundPrinter } from '#shared/domain/printer-target.ts';
import { headOf, languageOf, titleOf } from './identify.ts';
import { createServiceRecords, type NetworkService } from './service-records.ts';

/** The kind of service that raw printing on port 9100 is announced as. */
const rawPrinting = '_pdl-datastream._tcp.local';
const askEveryMs = 5_000;
const firstPausesMs = [250, 1_000] as const;

/** A service as a printer, null when Einlass does not speak its language or it does not say which. */
export const asPrinter = ({ name, host, port, facts }: NetworkService): FoundPrinter | null => {
  const identity = {
    maker: facts['usb_mfg'] ?? '',
    model: facts['usb_mdl'] || facts['ty'] || name,
    commands: facts['usb_cmd'] || facts['pdl'] || '',
  };
  const language = languageOf({ ...identity, model: `${identity.model} ${facts['ty'] ?? ''}` });
  if (language === 'other' || language === 'unsaid') return null;
  return {
    target: {
      kind: 'direct',
      language,
      connection: { kind: 'tcp', host, port },
      head: headOf(language, `${identity.model} ${facts['ty'] ?? ''}`),
    },
    model: facts['ty'] || titleOf(identity),
    permitted: true,
  };
};

/** Looks for printers until it is closed. */
export type NetworkWatch = {
  readonly printers: () => ReadonlyArray<FoundPrinter>;
  readonly close: () => void;
};

export type NetworkWatchOptions = {
  /** This machine's address in each network that is asked. */
  readonly addresses: ReadonlyArray<string>;
  /** Milliseconds that never fall. */
  readonly monotonic: () => number;
  /** Told once for each network that cannot be listened to. */
  readonly onProblem: (what: string) => void;
};

/**
 * Asks every network of this machine who prints (multicast DNS), again and again; nothing is ever sent to a printer.
 * A socket for each network, because one alone would ask only the first.
 */
export const watchNetwork = ({ addresses, monotonic, onProblem }: NetworkWatchOptions): NetworkWatch => {
  const records = createServiceRecords(rawPrinting, monotonic);
  const sockets = addresses.map((address) => {
    const socket = multicastDns({ interface: address, bind: '0.0.0.0' });
    socket.on('error', (error: NodeJS.ErrnoException) =>
      onProblem(`printers-not-looked-for: ${error.code ?? 'error'}`),
    );
    socket.on('response', ({ answers = [], additionals = [] }) => {
      for (const answer of [...answers, ...additionals]) records.take(answer);
      const questions = records.missing();
      if (questions.length > 0) socket.query({ questions: [...questions] });
    });
    return socket;
  });
  const ask = (): void => {
    for (const socket of sockets) socket.query({ questions: [{ name: rawPrinting, type: 'PTR' }] });
  };
  ask();
  // A packet may be lost, and a printer that wakes up is slow.
  const timers = firstPausesMs.map((pause) => setTimeout(ask, pause).unref());
  const asking = setInterval(ask, askEveryMs).unref();

  return {
    printers: () =>
      records
        .services()
        .map(asPrinter)
        .filter((printer) => printer !== null),
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      clearInterval(asking);
      for (const socket of sockets) socket.destroy();
    },
  };
};
