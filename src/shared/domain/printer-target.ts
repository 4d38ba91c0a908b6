/** The command languages that Einlass speaks itself. */
export type PrinterLanguage = 'escpos' | 'zpl' | 'brother-ql';

/** How a printer is reached: over the network (port 9100 as a rule), or as a device node such as /dev/usb/lp0. */
export type PrinterConnection =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'device'; readonly path: string };

/** The row of dots that a printer burns: how many, and how many to a millimetre (8 at 203 dpi, 11.81 at 300 dpi). */
export type PrintHead = { readonly dots: number; readonly dotsPerMm: number };

/** Where badges go: a printer that Einlass drives itself, one that the system knows, or PNG files in the badges folder. */
export type PrinterTarget =
  | {
      readonly kind: 'direct';
      readonly language: PrinterLanguage;
      readonly connection: PrinterConnection;
      readonly head: PrintHead;
    }
  | { readonly kind: 'system'; readonly name: string }
  | { readonly kind: 'tray' };

/** A printer that was found without being typed in. */
export type FoundPrinter = {
  readonly target: PrinterTarget;
  /** What its maker calls it, or the system; empty when it does not say. */
  readonly model: string;
  /** False for a device node that this user may not open. */
  readonly permitted: boolean;
};

/** An ESC/POS printer on the network at 203 dpi; 576 dots are 80 mm paper. */
export const networkPrinter = (
  { host, port }: { readonly host: string; readonly port: number },
  dots = 576,
): Extract<PrinterTarget, { kind: 'direct' }> => ({
  kind: 'direct',
  language: 'escpos',
  connection: { kind: 'tcp', host, port },
  head: { dots, dotsPerMm: 8 },
});
