import type { ReactNode } from 'react';
import type { Paper } from '#shared/domain/paper.ts';
import { type PaperName, paperNameOf, paperNames, usualPapers } from '#shared/domain/usual-papers.ts';
import { SelectField } from '../../../components/select-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { OwnPaper } from './own-paper.tsx';

type Choice = PaperName | 'own-label' | 'own-roll';

const ownLabel: Paper = { kind: 'label', widthMm: 90, heightMm: 55 };
const ownRoll: Paper = { kind: 'roll', widthMm: 102 };

const choiceOf = (paper: Paper): Choice => paperNameOf(paper) ?? (paper.kind === 'label' ? 'own-label' : 'own-roll');

/** What lies in the printer, so that badges fill it and no more. */
export const PaperChoice = (props: { readonly paper: Paper; readonly onChange: (paper: Paper) => void }): ReactNode => {
  const text = useText();
  const { paper, onChange } = props;
  const choice = choiceOf(paper);
  const choose = (next: Choice): void => {
    if (next === choice) return;
    if (next === 'own-label') onChange(ownLabel);
    else if (next === 'own-roll') onChange(ownRoll);
    else onChange(usualPapers[next]);
  };
  return (
    <section className="printer-part">
      <h3>{text('set-up.paper')}</h3>
      <SelectField
        label={text('set-up.paper.which')}
        hint={text('set-up.paper.hint')}
        value={choice}
        options={[...paperNames, 'own-label' as const, 'own-roll' as const].map((key) => ({
          key,
          label: text(`set-up.paper.${key}`),
        }))}
        onChange={choose}
      />
      {(choice === 'own-label' || choice === 'own-roll') && <OwnPaper key={choice} paper={paper} onChange={onChange} />}
    </section>
  );
};
