import type { ReactNode } from 'react';
import { printerKey } from '#shared/domain/printer-address.ts';
import type { FoundPrinter, PrinterTarget } from '#shared/domain/printer-target.ts';
import { useText } from '../../../locales/use-text.tsx';
import { PrinterRow } from './printer-row.tsx';
import type { Found } from '../../../station/use-found.ts';

type Props = {
  readonly found: Found<'printer.list'>;
  readonly chosen: PrinterTarget;
  readonly onChoose: (target: PrinterTarget) => void;
};

const tray: FoundPrinter = { target: { kind: 'tray' }, model: '', permitted: true };

/** What could be chosen instead: the printers that were found by themselves, and the paper tray, which is always there. */
export const PrinterList = ({ found: { found: printers, looking }, chosen, onChoose }: Props): ReactNode => {
  const text = useText();
  const isOther = ({ target }: FoundPrinter): boolean => printerKey(target) !== printerKey(chosen);
  const others = printers.filter(isOther);
  const rows = [...others, tray].filter(isOther);
  const words = others.length > 0 ? 'found' : looking ? 'looking' : 'none';
  return (
    <section className="printer-part">
      <h3>{text('set-up.printer.list')}</h3>
      <p className="printer-hint" role="status">
        {text(`set-up.printer.list.${words}`, { count: others.length })}
      </p>
      {rows.length > 0 && (
        <ul className="printer-list">
          {rows.map((printer) => (
            <PrinterRow key={printerKey(printer.target)} printer={printer} onChoose={() => onChoose(printer.target)} />
          ))}
        </ul>
      )}
    </section>
  );
};
