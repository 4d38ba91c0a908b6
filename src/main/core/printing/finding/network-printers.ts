import type { FoundPrinter } from '#shared/domain/printer-target.ts';
import { headOf, languageOf, titleOf } from './identify.ts';
import type { NetworkService } from './service-records.ts';
import { watchServices, type WatchOptions } from './service-watch.ts';

/** The kind of service that raw printing on port 9100 is announced as. */
const rawPrinting = '_pdl-datastream._tcp.local';

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

/** Asks every network of this machine who prints, again and again; nothing is ever sent to a printer. */
export const watchNetwork = ({ onProblem, ...options }: WatchOptions): NetworkWatch => {
  const watch = watchServices(rawPrinting, {
    ...options,
    onProblem: (code) => onProblem(`printers-not-looked-for: ${code}`),
  });
  return {
    printers: () =>
      watch
        .services()
        .map(asPrinter)
        .filter((printer) => printer !== null),
    close: watch.close,
  };
};
