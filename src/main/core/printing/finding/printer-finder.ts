import { printerKey } from '#shared/domain/printer-address.ts';
import type { FoundPrinter } from '#shared/domain/printer-target.ts';
import type { SystemPrinting } from '../system-printer.ts';
import { listDeviceNodes } from './device-nodes.ts';
import type { NetworkWatch } from './network-printers.ts';
import type { PrinterPlaces } from './printer-places.ts';
import { whileAsked } from './while-asked.ts';

export type PrinterFinderOptions = {
  readonly places: PrinterPlaces;
  readonly system: SystemPrinting;
  readonly monotonic: () => number;
  readonly onProblem: (what: string) => void;
};

/** Finds printers for as long as somebody asks for them. */
export type PrinterFinder = {
  /** What was found so far; the first call begins to look, and the looking ends a while after the last one. */
  readonly list: () => Promise<ReadonlyArray<FoundPrinter>>;
  readonly close: () => void;
};

const listSystem = async (system: SystemPrinting): Promise<ReadonlyArray<FoundPrinter>> =>
  (await system.list()).map(({ name, title }) => ({
    target: { kind: 'system', name },
    model: title,
    permitted: true,
  }));

/** A finder that looks nowhere yet. */
export const createPrinterFinder = ({ places, system, monotonic, onProblem }: PrinterFinderOptions): PrinterFinder => {
  const watch = whileAsked(async (): Promise<NetworkWatch> => {
    // Loaded only when somebody looks: hardly any start does.
    const { watchNetwork } = await import('./network-printers.ts');
    return watchNetwork({ addresses: places.addresses(), monotonic, onProblem });
  });
  return {
    list: async () => {
      const watching = watch.asked();
      const [devices, network, known] = await Promise.all([
        listDeviceNodes(places.devices),
        watching.then((watched) => watched.printers()),
        listSystem(system),
      ]);
      const byKey = new Map([...devices, ...network, ...known].map((found) => [printerKey(found.target), found]));
      return [...byKey.values()];
    },
    close: watch.close,
  };
};
