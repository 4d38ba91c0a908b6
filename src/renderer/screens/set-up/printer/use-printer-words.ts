import { assertNever } from '#shared/assert-never.ts';
import { showConnection } from '#shared/domain/printer-address.ts';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';
import { useText } from '../../../locales/use-text.tsx';

/** A printer in words: what it is called, and how it is reached and spoken to. */
export type PrinterWords = { readonly name: string; readonly how: string };

/** Says what a printer is; `model` is empty where nobody knows it. */
export const usePrinterWords = (): ((target: PrinterTarget, model: string) => PrinterWords) => {
  const text = useText();
  return (target, model) => {
    switch (target.kind) {
      case 'tray':
        return { name: text('set-up.printer.tray'), how: text('set-up.printer.tray.hint') };
      case 'system':
        return { name: model === '' ? target.name : model, how: text('set-up.printer.by-system') };
      case 'direct': {
        const { language, connection } = target;
        const address = showConnection(connection);
        return {
          name: model === '' ? address : model,
          how: text(`set-up.printer.by-${connection.kind}`, {
            address,
            language: text(`set-up.printer.language.${language}`),
          }),
        };
      }
      default:
        return assertNever(target);
    }
  };
};
