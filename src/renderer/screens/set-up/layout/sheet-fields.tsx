import type { ReactNode } from 'react';
import { paperNameOf } from '#shared/domain/usual-papers.ts';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { useStation } from '../../../station/use-station.ts';
import { OwnPaper } from '../printer/own-paper.tsx';
import { PaperChoice } from '../printer/paper-choice.tsx';
import type { Saving } from '../use-saving.ts';
import type { LayoutEdit, LayoutSheet } from './layout-document.ts';
import { turns } from './layout-fields.ts';

const sides = ['above', 'beside'] as const;
const margins = ['usual', '0', '1', '2', '3', '4', '5', '6', '8', '10', '15', '20'] as const;

type Props = {
  readonly sheet: LayoutSheet;
  readonly saving: Saving;
  readonly onEdit: (edit: LayoutEdit) => void;
};

/** What concerns the whole badge: its paper, how it is turned, and how much white stays around it. */
export const SheetFields = ({ sheet, saving: { save }, onEdit }: Props): ReactNode => {
  const text = useText();
  const { settings } = useStation();
  const { printer, paper } = settings;
  return (
    <>
      <div className="layout-fields">
        <PaperChoice printer={printer} paper={paper} onChange={(next) => void save({ paper: next })} />
        {sides.map((side) => {
          const now = sheet.margins[side] === null ? 'usual' : String(sheet.margins[side]);
          return (
            <SelectField
              key={side}
              label={text(`layout.margin.${side}`)}
              value={now}
              options={[...new Set([...margins, now])].map((key) => ({
                key,
                label: key === 'usual' ? text('layout.margin.usual') : text('layout.margin.mm', { mm: Number(key) }),
              }))}
              onChange={(key) => onEdit({ kind: 'margin', side, millimetres: key === 'usual' ? null : Number(key) })}
            />
          );
        })}
        <ChoiceGroup
          label={text('layout.turn')}
          value={sheet.turn}
          options={turns.map((key) => ({ key, label: text('layout.turn.by', { degrees: Number(key) }) }))}
          onChange={(turn) => onEdit({ kind: 'turn', turn })}
        />
      </div>
      {paperNameOf(paper) === null && (
        <OwnPaper key={paper.kind} paper={paper} onChange={(next) => void save({ paper: next })} />
      )}
    </>
  );
};
