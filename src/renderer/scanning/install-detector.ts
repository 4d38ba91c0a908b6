import { TicketDetector, warmDetector } from './decode/detector.ts';

/** Makes our decoder the page's BarcodeDetector, which html5-qrcode then uses, and starts to load it; safe to call again. */
export const installDetector = (): typeof TicketDetector => {
  if (Reflect.get(globalThis, 'BarcodeDetector') !== TicketDetector) {
    Reflect.set(globalThis, 'BarcodeDetector', TicketDetector);
    warmDetector();
  }
  return TicketDetector;
};
