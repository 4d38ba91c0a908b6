import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { Icon } from './icon.tsx';
import './field.css';

type Props<Key extends string> = {
  readonly label: string;
  readonly hint?: string;
  readonly value: Key | null;
  readonly options: ReadonlyArray<{ readonly key: Key; readonly label: string }>;
  readonly onChange: (key: Key) => void;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
};

/** A choice of one among a few, opened by a press. */
export const SelectField = <Key extends string>(props: Props<Key>): ReactNode => (
  <Select
    className="field"
    value={props.value}
    isDisabled={props.isDisabled ?? false}
    {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
    onChange={(key) => {
      const chosen = props.options.find((option) => option.key === key);
      if (chosen !== undefined) props.onChange(chosen.key);
    }}
  >
    <Label className="field-label">{props.label}</Label>
    <AriaButton className="select-button">
      <SelectValue className="select-value" />
      <Icon name="chevron-down" />
    </AriaButton>
    {props.hint !== undefined && (
      <Text slot="description" className="field-hint">
        {props.hint}
      </Text>
    )}
    <Popover className="select-popover">
      <ListBox className="select-list" items={props.options.map((option) => ({ id: option.key, label: option.label }))}>
        {(item) => (
          <ListBoxItem className="select-item" id={item.id} textValue={item.label}>
            {({ isSelected }) => (
              <>
                <span className="select-tick">{isSelected && <Icon name="check" />}</span>
                <span>{item.label}</span>
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </Select>
);
