import type { ReactNode } from 'react';
import { Switch } from 'react-aria-components/Switch';
import './switch-field.css';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
};

/** On or off, taking effect at once. */
export const SwitchField = ({ label, hint, isSelected, onChange, isDisabled = false }: Props): ReactNode => (
  <Switch className="switch" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
    <span className="switch-track">
      <span className="switch-thumb" />
    </span>
    <span>
      <span className="switch-label">{label}</span>
      {hint !== undefined && <span className="switch-hint">{hint}</span>}
    </span>
  </Switch>
);
