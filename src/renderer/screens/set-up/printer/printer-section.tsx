import type { ReactNode } from 'react';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';
import { paperFor } from '#shared/domain/usual-papers.ts';
import { SwitchField } from '../../../components/switch-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { useStation } from '../../../station/use-station.ts';
import type { Saving } from '../use-saving.ts';
import { ChosenPrinter } from './chosen-printer.tsx';
import { PaperChoice } from './paper-choice.tsx';
import { PrinterList } from './printer-list.tsx';
import { TypedPrinter } from './typed-printer.tsx';
import { useFoundPrinters } from './use-found-printers.ts';
import './printer.css';

/** Where badges go, whether that works now, and what lies in the printer. */
export const PrinterSection = ({ saving }: { readonly saving: Saving }): ReactNode => {
  const text = useText();
  const { settings } = useStation();
  const found = useFoundPrinters();
  const { save } = saving;
  const choose = (printer: PrinterTarget): void => void save({ printer, paper: paperFor(printer, settings.paper) });

  return (
    <div className="printer-parts">
      <ChosenPrinter found={found.printers} onChange={choose} />
      <PaperChoice paper={settings.paper} onChange={(paper) => void save({ paper })} />
      <SwitchField
        label={text('set-up.printer.on-admission')}
        hint={text('set-up.printer.on-admission.hint')}
        isSelected={settings.printOnAdmission}
        onChange={(printOnAdmission) => void save({ printOnAdmission })}
      />
      <PrinterList found={found} chosen={settings.printer} onChoose={choose} />
      <TypedPrinter onChoose={choose} />
    </div>
  );
};
