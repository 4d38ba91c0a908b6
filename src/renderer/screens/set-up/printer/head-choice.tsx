import type { ReactNode } from 'react';
import { headNameOf, headsOf, printHeads } from '#shared/domain/print-heads.ts';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';
import { SelectField } from '../../../components/select-field.tsx';
import { useText } from '../../../locales/use-text.tsx';

type Props = {
  readonly target: Extract<PrinterTarget, { kind: 'direct' }>;
  readonly onChange: (target: PrinterTarget) => void;
};

/** How many dots the printer burns in a row: a model's name does not always tell. */
export const HeadChoice = ({ target, onChange }: Props): ReactNode => {
  const text = useText();
  const { language, head } = target;
  return (
    <SelectField
      label={text('set-up.printer.head')}
      hint={text('set-up.printer.head.hint')}
      value={headNameOf(language, head)}
      placeholder={text('set-up.printer.head.other', { dots: head.dots })}
      options={headsOf[language].map((key) => ({ key, label: text(`set-up.printer.head.${key}`) }))}
      onChange={(name) => onChange({ ...target, head: printHeads[name] })}
    />
  );
};
