import type { ReactNode } from 'react';
import type { ButtonProps } from 'react-aria-components/Button';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import './button.css';

type Props = Omit<ButtonProps, 'className' | 'children' | 'style' | 'aria-label'> & {
  readonly icon: IconName;
  /** What it does, for screen readers and as a tooltip. */
  readonly label: string;
};

/** A button whose drawing is known well enough to stand without words. */
export const IconButton = ({ icon, label, ...rest }: Props): ReactNode => (
  <AriaButton {...rest} className="icon-button" aria-label={label}>
    <Icon name={icon} />
  </AriaButton>
);
