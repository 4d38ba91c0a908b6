import { networkInterfaces } from 'node:os';

/** Where the system keeps its printers on USB: the nodes themselves and what the kernel knows of each. */
export type DevicePlaces = { readonly nodes: string; readonly facts: string };

/** Where printers are looked for. */
export type PrinterPlaces = {
  readonly devices: DevicePlaces;
  /** The addresses of this machine whose networks are asked. */
  readonly addresses: () => ReadonlyArray<string>;
};

const ownAddresses = (): ReadonlyArray<string> =>
  Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? [])
      .filter(({ family }) => family === 'IPv4')
      .slice(0, 1)
      .map(({ address }) => address),
  );

/** The device nodes of Linux, and every network that this machine is in, itself included. */
export const usualPrinterPlaces: PrinterPlaces = {
  devices: { nodes: '/dev/usb', facts: '/sys/class/usbmisc' },
  addresses: ownAddresses,
};
