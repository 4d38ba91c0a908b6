import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import './field.css';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly rows: number;
  readonly onChange: (value: string) => void;
  /** For text that is read by programs: it stands from left to right, each character as wide as the others. */
  readonly isCode?: boolean;
};

/** Lines of text with their label. */
export const TextArea = ({ label, hint, value, rows, onChange, isCode = false }: Props): ReactNode => (
  <TextField className="field" value={value} onChange={onChange} {...(isCode ? { dir: 'ltr' } : {})}>
    <Label className="field-label">{label}</Label>
    <AriaTextArea
      className={isCode ? 'field-input field-code' : 'field-input'}
      rows={rows}
      spellCheck={isCode ? 'false' : 'true'}
      dir={isCode ? 'ltr' : 'auto'}
    />
    {hint !== undefined && (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
  </TextField>
);
