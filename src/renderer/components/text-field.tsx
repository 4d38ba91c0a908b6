import type { ReactNode, Ref } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import type { TextFieldProps } from 'react-aria-components/TextField';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { Text } from 'react-aria-components/Text';
import './field.css';

type Props = Omit<TextFieldProps, 'className' | 'children' | 'style'> & {
  readonly label: string;
  readonly hint?: string;
  /** Shown in place of the hint; marks the field as invalid. */
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** One line of text with its label. */
export const TextField = ({ label, hint, error = null, placeholder, inputRef, ...rest }: Props): ReactNode => (
  <AriaTextField {...rest} className="field" isInvalid={error !== null}>
    <Label className="field-label">{label}</Label>
    <Input
      className="field-input"
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(inputRef === undefined ? {} : { ref: inputRef })}
    />
    {hint !== undefined && error === null && (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
    <FieldError className="field-error">{error}</FieldError>
  </AriaTextField>
);
