import type { ReactNode } from 'react';
import type { Paper } from '#shared/domain/paper.ts';
import { type PaperName, paperNameOf, paperNames, usualPapers } from '#shared/domain/usual-papers.ts';
import { SelectField } from '../../../components/select-field.tsx';
import { useText } from '../../../locales/use-text.tsx';

type Choice = PaperName | 'own-label' | 'own-roll';

// To begin with, until somebody types another size.
const ownPapers = {
  'own-label': { kind: 'label', widthMm: 90, heightMm: 55 },
  'own-roll': { kind: 'roll', widthMm: 102 },
} as const satisfies Record<string, Paper>;

const choices: ReadonlyArray<Choice> = [...paperNames, 'own-label', 'own-roll'];

/** What lies in the printer, so that badges fill it and no more. */
export const PaperChoice = (props: { readonly paper: Paper; readonly onChange: (paper: Paper) => void }): ReactNode => {
  const text = useText();
  const { paper, onChange } = props;
  const choice: Choice = paperNameOf(paper) ?? (paper.kind === 'label' ? 'own-label' : 'own-roll');
  return (
    <SelectField
      label={text('set-up.paper.which')}
      hint={text('set-up.paper.hint')}
      value={choice}
      options={choices.map((key) => ({ key, label: text(`set-up.paper.${key}`) }))}
      onChange={(next) => {
        if (next !== choice) onChange({ ...usualPapers, ...ownPapers }[next]);
      }}
    />
  );
};
