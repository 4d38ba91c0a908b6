import type { ReactNode, Ref } from 'react';
import type { ButtonProps } from 'react-aria-components/Button';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import './button.css';

type Props = Omit<ButtonProps, 'className' | 'children' | 'style'> & {
  /** `primary`: the one thing to do here. `soft`: others. `plain`: in passing. `danger`: takes something away. */
  readonly look?: 'primary' | 'soft' | 'plain' | 'danger';
  readonly size?: 'normal' | 'large';
  readonly icon?: IconName;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button with words, at least 44 px high. */
export const Button = ({ look = 'soft', size = 'normal', icon, children, ...rest }: Props): ReactNode => (
  <AriaButton {...rest} className="button" data-look={look} data-size={size}>
    {icon !== undefined && <Icon name={icon} />}
    <span>{children}</span>
  </AriaButton>
);
