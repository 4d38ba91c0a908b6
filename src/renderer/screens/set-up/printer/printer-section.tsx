import { type ReactNode, useRef } from 'react';
import { printerKey } from '#shared/domain/printer-address.ts';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';
import { paperFor, paperNameOf } from '#shared/domain/usual-papers.ts';
import { SwitchField } from '../../../components/switch-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { useStation } from '../../../station/use-station.ts';
import type { Saving } from '../use-saving.ts';
import { ChosenPrinter } from './chosen-printer.tsx';
import { HeadChoice } from './head-choice.tsx';
import { OwnPaper } from './own-paper.tsx';
import { PaperChoice } from './paper-choice.tsx';
import { PrinterList } from './printer-list.tsx';
import { Roll } from './roll.tsx';
import { TypedPrinter } from './typed-printer.tsx';
import { useFound } from '../../../station/use-found.ts';
import './printer.css';

/** Where badges go, whether that works now, and what lies in the printer. */
export const PrinterSection = ({ saving: { save } }: { readonly saving: Saving }): ReactNode => {
  const text = useText();
  const { settings } = useStation();
  const { printer, paper } = settings;
  const found = useFound('printer.list');
  const chosen = useRef<HTMLElement>(null);
  const take = (next: PrinterTarget): Promise<void> => save({ printer: next, paper: paperFor(next, paper) });
  const choose = async (next: PrinterTarget): Promise<void> => {
    await take(next);
    // The button that was pressed is gone with its row.
    chosen.current?.focus();
  };

  return (
    <div className="printer-parts">
      <ChosenPrinter found={found.found} ref={chosen} />
      <PrinterList found={found} chosen={printer} onChoose={(next) => void choose(next)} />
      <TypedPrinter onChoose={(next) => void choose(next)} />
      <section className="printer-part">
        <h3>{text('set-up.paper')}</h3>
        <div className="printer-fields">
          <PaperChoice printer={printer} paper={paper} onChange={(next) => void save({ paper: next })} />
          {printer.kind === 'direct' && <HeadChoice target={printer} onChange={(next) => void take(next)} />}
        </div>
        {paperNameOf(paper) === null && (
          <OwnPaper key={paper.kind} paper={paper} onChange={(next) => void save({ paper: next })} />
        )}
      </section>
      {printer.kind !== 'tray' && <Roll key={printerKey(printer)} />}
      <SwitchField
        label={text('set-up.printer.on-admission')}
        hint={text('set-up.printer.on-admission.hint')}
        isSelected={settings.printOnAdmission}
        onChange={(printOnAdmission) => void save({ printOnAdmission })}
      />
    </div>
  );
};
