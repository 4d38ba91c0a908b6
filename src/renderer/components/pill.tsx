import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import './pill.css';

/** How a thing stands: told by word and icon, supported by colour. */
export type Tone = 'neutral' | 'admitted' | 'left' | 'attention' | 'refused';

type Props = { readonly tone?: Tone; readonly icon?: IconName; readonly children: ReactNode };

/** A short state or mark. */
export const Pill = ({ tone = 'neutral', icon, children }: Props): ReactNode => (
  <span className="pill" data-tone={tone}>
    {icon !== undefined && <Icon name={icon} />}
    <span>{children}</span>
  </span>
);
