import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import type { Bitmap } from '../bitmap.ts';
import { toRaster } from './raster.ts';

const reset = [0x1b, 0x40];
// Automatic status (GS a) for online state, errors and paper; answered at once, in order, and at each change.
const automaticStatus = [0x1d, 0x61, 0x0e];

/** DLE EOT 1 to 4: asks for printer, offline, error and paper state; answered at once even by a printer that is not ready. */
export const askState: Uint8Array = Uint8Array.of(...[1, 2, 3, 4].flatMap((what) => [0x10, 0x04, what]));

/** Resets the printer and has it report changes; its answer proves that it executes commands and sits in no half-sent image. */
export const hello: Uint8Array = Uint8Array.of(...reset, ...automaticStatus);

/** Fills up an image that was cut off, greets, and cuts the spoilt paper; outside an image the zeros do nothing. */
export const bringBack: Uint8Array = Uint8Array.of(...Array<number>(8_192).fill(0), ...hello);

const builder = (): ThermalPrinter => {
  // The transport is ours (a job of the library is not confirmed, and its buffer is never emptied): one instance a job, bytes only.
  const nowhere = { execute: () => Promise.resolve(), isPrinterConnected: () => Promise.resolve(true) };
  return new ThermalPrinter({ type: PrinterTypes.EPSON, interface: nowhere as unknown as string });
};

/** Feeds spoilt paper out and cuts it off. */
export const cutOff = (): Uint8Array => {
  const job = builder();
  job.printVerticalTab();
  job.cut({ verticalTabAmount: 0 });
  job.add(Buffer.from(automaticStatus));
  return job.getBuffer();
};

/**
 * A badge as one run of ESC/POS bytes. It ends with a process id (GS ( H, four characters), which the printer sends back
 * when the badge is out, and with GS r 1, which printers without process ids answer in order.
 */
export const badgeJob = (bitmap: Bitmap, processId: string): Uint8Array => {
  const job = builder();
  job.add(Buffer.concat([hello, ...toRaster(bitmap)]));
  job.printVerticalTab();
  job.cut({ verticalTabAmount: 0 });
  // The reset that follows the cut also ends the automatic status.
  job.add(Buffer.from(automaticStatus));
  job.add(Buffer.from([0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30, ...Buffer.from(processId, 'latin1')]));
  job.add(Buffer.from([0x1d, 0x72, 1]));
  return job.getBuffer();
};
