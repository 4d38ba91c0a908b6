import type { ReactNode } from 'react';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { SwitchField } from '../../../components/switch-field.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { useText } from '../../../locales/use-text.tsx';
import type { BlockEdit, LayoutBlock } from './layout-document.ts';
import { blockAlignments, blockSizes } from './layout-fields.ts';

type Props = { readonly block: LayoutBlock; readonly onEdit: (edit: BlockEdit) => void };

const Choices = ({ block: { at, field, size, align, as }, onEdit }: Props): ReactNode => {
  const text = useText();
  return (
    <div className="layout-choices">
      <ChoiceGroup
        label={text('layout.size')}
        value={size}
        options={blockSizes.map((key) => ({ key, label: key.toUpperCase() }))}
        onChange={(next) => onEdit({ kind: 'size', at, size: next })}
      />
      <ChoiceGroup
        label={text('layout.align')}
        value={align}
        options={blockAlignments.map((key) => ({ key, label: text(`layout.align.${key}`) }))}
        onChange={(next) => onEdit({ kind: 'align', at, align: next })}
      />
      {field === 'category' && (
        <ChoiceGroup
          label={text('layout.as')}
          value={as}
          options={(['bar', 'word'] as const).map((key) => ({ key, label: text(`layout.as.${key}`) }))}
          onChange={(next) => onEdit({ kind: 'as', at, as: next })}
        />
      )}
    </div>
  );
};

/** One block of a badge, with everything that can be decided about it. */
export const BlockRow = ({ block, onEdit }: Props): ReactNode => {
  const text = useText();
  const { at, field, on, depth } = block;
  const label = text(`layout.field.${field}`);
  return (
    <li className="layout-block" data-depth={Math.min(depth, 2)} data-on={on} aria-label={label}>
      <SwitchField label={label} isSelected={on} onChange={(isOn) => onEdit({ kind: isOn ? 'on' : 'off', at })} />
      <div className="layout-moves">
        {field === 'text' && (
          <IconButton icon="cross" label={text('layout.text.remove')} onPress={() => onEdit({ kind: 'remove', at })} />
        )}
        <IconButton
          icon="arrow-up"
          label={text('layout.up', { block: label })}
          onPress={() => onEdit({ kind: 'up', at })}
        />
        <IconButton
          icon="arrow-down"
          label={text('layout.down', { block: label })}
          onPress={() => onEdit({ kind: 'down', at })}
        />
      </div>
      {on && <Choices block={block} onEdit={onEdit} />}
      {on && block.text !== null && (
        <TextArea
          label={text('layout.text.words')}
          rows={2}
          value={block.text}
          onChange={(words) => onEdit({ kind: 'text', at, text: words })}
        />
      )}
    </li>
  );
};
