import type { ReactNode } from 'react';
import { useState } from 'react';
import { headsOf, printHeads } from '#shared/domain/print-heads.ts';
import { readConnection } from '#shared/domain/printer-address.ts';
import type { PrinterLanguage, PrinterTarget } from '#shared/domain/printer-target.ts';
import { Button } from '../../../components/button.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { PrinterStateLine } from './printer-words.tsx';
import { useCheck } from './use-check.ts';

const languages = Object.keys(headsOf) as ReadonlyArray<PrinterLanguage>;

/** A printer that nothing announces, by its address or its device node. */
export const TypedPrinter = ({ onChoose }: { readonly onChoose: (target: PrinterTarget) => void }): ReactNode => {
  const text = useText();
  const [language, setLanguage] = useState<PrinterLanguage>('escpos');
  const [address, setAddress] = useState('');
  const { state, check } = useCheck();
  const connection = readConnection(address);
  const target: PrinterTarget | null =
    connection === null ? null : { kind: 'direct', language, connection, head: printHeads[headsOf[language][0]] };

  return (
    <section className="printer-part">
      <h3>{text('set-up.printer.typed')}</h3>
      <div className="printer-fields">
        <TextField
          label={text('set-up.printer.address')}
          hint={text('set-up.printer.address.hint')}
          error={address !== '' && connection === null ? text('set-up.printer.address.wrong') : null}
          value={address}
          onChange={setAddress}
          dir="ltr"
        />
        <SelectField
          label={text('set-up.printer.language')}
          hint={text('set-up.printer.language.hint')}
          value={language}
          options={languages.map((key) => ({ key, label: text(`set-up.printer.language.${key}`) }))}
          onChange={setLanguage}
        />
      </div>
      <div className="set-up-actions">
        <Button
          isDisabled={target === null || state === 'asking'}
          onPress={() => {
            if (target !== null) void check(target);
          }}
        >
          {text(state === 'asking' ? 'set-up.printer.checking' : 'set-up.printer.check')}
        </Button>
        <Button
          look="primary"
          isDisabled={target === null}
          onPress={() => {
            if (target !== null) onChoose(target);
          }}
        >
          {text('set-up.printer.use.typed')}
        </Button>
      </div>
      <div role="status">
        {target !== null && state !== null && state !== 'asking' && <PrinterStateLine target={target} state={state} />}
      </div>
    </section>
  );
};
