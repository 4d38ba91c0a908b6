import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import './choice-group.css';

type Props<Key extends string> = {
  readonly label: string;
  readonly value: Key;
  readonly options: ReadonlyArray<{ readonly key: Key; readonly label: string }>;
  readonly onChange: (key: Key) => void;
};

/** One of very few, all of them in sight. */
export const ChoiceGroup = <Key extends string>({ label, value, options, onChange }: Props<Key>): ReactNode => (
  <div className="choice">
    <span className="choice-label" aria-hidden>
      {label}
    </span>
    <ToggleButtonGroup
      className="choice-group"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find(({ key }) => keys.has(key));
        if (chosen !== undefined && chosen.key !== value) onChange(chosen.key);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.key} id={option.key} className="choice-button">
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  </div>
);
