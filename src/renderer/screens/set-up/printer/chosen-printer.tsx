import type { ReactNode } from 'react';
import { headNameOf, headsOf, printHeads } from '#shared/domain/print-heads.ts';
import { printerKey } from '#shared/domain/printer-address.ts';
import type { FoundPrinter, PrinterTarget } from '#shared/domain/printer-target.ts';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { useStation } from '../../../station/use-station.ts';
import { PrinterStateLine } from './printer-words.tsx';
import { TestBadge } from './test-badge.tsx';
import { useCheck } from './use-check.ts';
import { usePrinterWords } from './use-printer-words.ts';

type Props = {
  readonly found: ReadonlyArray<FoundPrinter>;
  readonly onChange: (target: PrinterTarget) => void;
};

/** The printer that badges go to now: what it is, how it is, and whether a badge comes out. */
export const ChosenPrinter = ({ found, onChange }: Props): ReactNode => {
  const text = useText();
  const { settings, printer } = useStation();
  const target = settings.printer;
  const known = found.find((one) => printerKey(one.target) === printerKey(target));
  const { name, how } = usePrinterWords()(target, known?.model ?? '');
  const { state, check } = useCheck();

  return (
    <section className="printer-part printer-chosen">
      <h3>{text('set-up.printer.chosen')}</h3>
      <div className="printer-row">
        <Icon name={target.kind === 'tray' ? 'tray' : 'printer'} />
        <div className="printer-words">
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <span>{how}</span>
        </div>
        <div className="printer-actions">
          <Button icon="repeat" isDisabled={state === 'asking'} onPress={() => void check(target)}>
            {text(state === 'asking' ? 'set-up.printer.checking' : 'set-up.printer.ask-again')}
          </Button>
        </div>
        <div className="printer-state" role="status">
          <PrinterStateLine target={target} state={printer} />
        </div>
      </div>
      {target.kind === 'direct' && (
        <SelectField
          label={text('set-up.printer.head')}
          hint={text('set-up.printer.head.hint')}
          value={headNameOf(target.language, target.head)}
          placeholder={text('set-up.printer.head.other', { dots: target.head.dots })}
          options={headsOf[target.language].map((key) => ({ key, label: text(`set-up.printer.head.${key}`) }))}
          onChange={(head) => onChange({ ...target, head: printHeads[head] })}
        />
      )}
      <TestBadge kind={target.kind} key={printerKey(target)} />
    </section>
  );
};
