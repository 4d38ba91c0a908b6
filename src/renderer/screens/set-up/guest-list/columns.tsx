import type { ReactNode } from 'react';
import type { ColumnMapping, ImportField, ImportPreview } from '#shared/contract/import.ts';
import { importFields } from '#shared/contract/import.ts';
import { SelectField } from '../../../components/select-field.tsx';
import { useText } from '../../../locales/use-text.tsx';

type Column = ImportPreview['columns'][number];
type Props = { readonly columns: readonly Column[]; readonly onMapping: (mapping: ColumnMapping) => void };

const ignored = 'ignored';

/** The table's columns with what each was taken for; a field belongs to one column, choosing it elsewhere moves it. */
export const Columns = ({ columns, onMapping }: Props): ReactNode => {
  const text = useText();
  const assign = (index: number, field: ImportField | typeof ignored): void => {
    const others = columns.filter(
      (column) => column.index !== index && column.field !== null && column.field !== field,
    );
    const chosen = field === ignored ? [] : [[String(index), field] as const];
    onMapping(
      Object.fromEntries([
        ...others.map((column) => [String(column.index), column.field ?? 'name'] as const),
        ...chosen,
      ]),
    );
  };
  return (
    <div className="import-columns" role="group" aria-label={text('import.columns')}>
      {columns.map(({ index, header, field, sample }) => (
        <div className="import-column" key={index} data-used={field !== null}>
          <SelectField
            label={header === '' ? text('import.column.number', { number: index + 1 }) : header}
            value={field ?? ignored}
            options={[
              { key: ignored, label: text('import.field.ignored') },
              ...importFields.map((key) => ({ key, label: text(`import.field.${key}`) })),
            ]}
            onChange={(chosen) => assign(index, chosen)}
          />
          <ul>
            {sample.slice(0, 3).map((cell, row) => (
              <li key={row}>
                <bdi>{cell === '' ? '–' : cell}</bdi>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
};
