import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { SwitchField } from '../../../components/switch-field.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { useText } from '../../../locales/use-text.tsx';
import type { Saving } from '../use-saving.ts';
import { BlockRow } from './block-row.tsx';
import { absentFields, editLayout, readLayout, showsName } from './layout-document.ts';
import type { LayoutBlock, LayoutEdit } from './layout-document.ts';
import { SheetFields } from './sheet-fields.tsx';

/** The same wherever a block moves, so that its buttons keep the focus. */
const keyOf = ({ at, field }: LayoutBlock, blocks: ReadonlyArray<LayoutBlock>): string =>
  `${field} ${blocks.filter((other) => other.field === field && other.at < at).length}`;

type Props = { readonly layout: string; readonly saving: Saving; readonly onChange: (layout: string) => void };

/** Changes a layout: block by block, or as the text of its file. */
export const LayoutEditor = ({ layout, saving, onChange }: Props): ReactNode => {
  const text = useText();
  const [asText, setAsText] = useState(false);
  const sheet = readLayout(layout);
  const edit = (change: LayoutEdit): void => onChange(editLayout(layout, change));
  return (
    <>
      {!showsName(sheet) && (
        <StatusLine icon="warning" tone="attention">
          {text('layout.no-name')}
        </StatusLine>
      )}
      <section className="layout-part">
        <h3>{text('layout.sheet')}</h3>
        <SheetFields sheet={sheet} saving={saving} onEdit={edit} />
      </section>
      <section className="layout-part">
        <h3>{text('layout.blocks')}</h3>
        <ol className="layout-blocks">
          {sheet.blocks.map((block) => (
            <BlockRow key={keyOf(block, sheet.blocks)} block={block} onEdit={edit} />
          ))}
        </ol>
        <div className="layout-adds">
          {absentFields(sheet).map((field) => (
            <Button key={field} onPress={() => edit({ kind: 'add', field, text: '' })}>
              {text('layout.add', { block: text(`layout.field.${field}`) })}
            </Button>
          ))}
          <Button onPress={() => edit({ kind: 'add', field: 'text', text: text('layout.text.new') })}>
            {text('layout.add', { block: text('layout.field.text') })}
          </Button>
        </div>
      </section>
      <section className="layout-part">
        <SwitchField
          label={text('layout.as-text')}
          hint={text('layout.as-text.hint')}
          isSelected={asText}
          onChange={setAsText}
        />
        {asText && <TextArea isCode label={text('layout.file')} rows={18} value={layout} onChange={onChange} />}
      </section>
    </>
  );
};
