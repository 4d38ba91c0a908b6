import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ColumnMapping, GoneChoice, ImportedFrom, ImportPreview } from '#shared/contract/import.ts';
import { Button } from '../../../components/button.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { BadRows } from './bad-rows.tsx';
import { Columns } from './columns.tsx';
import { Differences } from './differences.tsx';
import { Gone } from './gone.tsx';

type Props = {
  readonly preview: ImportPreview;
  readonly onMapping: (mapping: ColumnMapping) => void;
  readonly onSheet: (sheet: string) => void;
  readonly onApply: (onBadRows: 'skip' | 'refuse', gone: GoneChoice) => void;
  readonly onCancel: () => void;
};

type FoundProps = Pick<Props, 'onSheet'> & { readonly rows: number; readonly from: ImportedFrom };

const delimiterNames: Readonly<Record<string, string>> = { '\t': 'Tab' };

const Found = ({ rows, from, onSheet }: FoundProps): ReactNode => {
  const text = useText();
  if (from.kind === 'text') {
    const { encoding, delimiter } = from;
    return <p>{text('import.found', { rows, encoding, delimiter: delimiterNames[delimiter] ?? delimiter })}</p>;
  }
  return (
    <>
      <p>{text('import.found-sheet', { rows, sheet: from.sheet })}</p>
      {from.sheets.length > 1 && (
        <SelectField
          label={text('import.sheet')}
          value={from.sheet}
          options={from.sheets.map((name) => ({ key: name, label: name }))}
          onChange={onSheet}
        />
      )}
    </>
  );
};

/** What the import would do, to be confirmed or corrected before it does anything. */
export const Preview = ({ preview, onMapping, onSheet, onApply, onCancel }: Props): ReactNode => {
  const text = useText();
  const [gone, setGone] = useState<GoneChoice>('keep');
  const { fresh, changed, same, badCount, good } = preview;
  return (
    <>
      <Found rows={preview.rows} from={preview.from} onSheet={onSheet} />
      <ul className="import-counts">
        {(
          [
            ['fresh', fresh],
            ['changed', changed],
            ['same', same],
            ['gone', preview.gone],
            ['bad', badCount],
          ] as const
        ).map(([key, count]) => (
          <li key={key} data-count={key}>
            <strong>{count}</strong>
            <span>{text(`import.count.${key}`)}</span>
          </li>
        ))}
      </ul>
      <Columns columns={preview.columns} onMapping={onMapping} />
      {badCount > 0 && <BadRows rows={preview.bad} count={badCount} />}
      <Differences kind="changes" count={changed} people={preview.changes} />
      <Differences kind="kept" count={preview.kept} people={preview.keptPeople} />
      {preview.gone > 0 && <Gone count={preview.gone} people={preview.gonePeople} choice={gone} onChoice={setGone} />}
      {good === 0 && (
        <StatusLine icon="warning" tone="attention">
          {text('import.nothing-good')}
        </StatusLine>
      )}
      <div className="set-up-actions">
        <Button onPress={onCancel}>{text(badCount > 0 ? 'import.take-nothing' : 'common.cancel')}</Button>
        <Button
          look="primary"
          icon="check"
          isDisabled={good === 0}
          onPress={() => onApply(badCount > 0 ? 'skip' : 'refuse', gone)}
        >
          {text(badCount > 0 ? 'import.take-good' : 'import.take', { count: good })}
        </Button>
      </div>
    </>
  );
};
