import type { ReactNode } from 'react';
import type { Paper } from '#shared/domain/paper.ts';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';
import { type PaperName, paperNameOf, papersFor, usualPapers } from '#shared/domain/usual-papers.ts';
import { SelectField } from '../../../components/select-field.tsx';
import { useText } from '../../../locales/use-text.tsx';

type Choice = PaperName | 'own-label' | 'own-roll';

// To begin with, until somebody types another size.
const ownPapers = {
  'own-label': { kind: 'label', widthMm: 90, heightMm: 55 },
  'own-roll': { kind: 'roll', widthMm: 102 },
} as const satisfies Record<string, Paper>;

type Props = {
  readonly printer: PrinterTarget;
  readonly paper: Paper;
  readonly onChange: (paper: Paper) => void;
};

/** What lies in the printer, so that badges fill it and no more. */
export const PaperChoice = ({ printer, paper, onChange }: Props): ReactNode => {
  const text = useText();
  const choice: Choice = paperNameOf(paper) ?? (paper.kind === 'label' ? 'own-label' : 'own-roll');
  const choices = new Set<Choice>([...papersFor(printer), choice, 'own-label', 'own-roll']);
  return (
    <SelectField
      label={text('set-up.paper.which')}
      hint={text('set-up.paper.hint')}
      value={choice}
      options={[...choices].map((key) => ({ key, label: text(`set-up.paper.${key}`) }))}
      onChange={(next) => {
        if (next !== choice) onChange({ ...usualPapers, ...ownPapers }[next]);
      }}
    />
  );
};
