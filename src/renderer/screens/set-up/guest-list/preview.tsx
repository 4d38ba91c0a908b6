import type { ReactNode } from 'react';
import type { ColumnMapping, ImportPreview } from '#shared/contract/import.ts';
import { Button } from '../../../components/button.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { BadRows } from './bad-rows.tsx';
import { Columns } from './columns.tsx';

type Props = {
  readonly preview: ImportPreview;
  readonly onMapping: (mapping: ColumnMapping) => void;
  readonly onApply: (onBadRows: 'skip' | 'refuse') => void;
  readonly onCancel: () => void;
};

/** What the import would do, to be confirmed or corrected before it does anything. */
export const Preview = ({ preview, onMapping, onApply, onCancel }: Props): ReactNode => {
  const text = useText();
  const { fresh, changed, same, badCount, good } = preview;
  return (
    <>
      <p>{text('import.found', { rows: preview.rows, encoding: preview.encoding, delimiter: preview.delimiter })}</p>
      <ul className="import-counts">
        {(
          [
            ['fresh', fresh],
            ['changed', changed],
            ['same', same],
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
          onPress={() => onApply(badCount > 0 ? 'skip' : 'refuse')}
        >
          {text(badCount > 0 ? 'import.take-good' : 'import.take', { count: good })}
        </Button>
      </div>
    </>
  );
};
