import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../locales/use-text.tsx';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Ten digits as on a telephone, left to right in every script. */
export const Keypad = (props: {
  readonly onDigit: (digit: string) => void;
  readonly onErase: () => void;
}): ReactNode => {
  const text = useText();
  const key = (digit: string): ReactNode => (
    <AriaButton key={digit} className="key" onPress={() => props.onDigit(digit)}>
      {digit}
    </AriaButton>
  );
  return (
    <div className="keypad" dir="ltr">
      {digits.map(key)}
      <span />
      {key('0')}
      <AriaButton className="key" aria-label={text('lock.erase')} onPress={props.onErase}>
        <Icon name="undo" />
      </AriaButton>
    </div>
  );
};
