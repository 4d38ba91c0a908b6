import type { ReactNode } from 'react';
import type { IconName } from './icon-paths.ts';
import { iconPaths } from './icon-paths.ts';
import './icon.css';

const pointing: ReadonlySet<IconName> = new Set(['arrow-in', 'arrow-out', 'undo']);

/** A drawing that accompanies words; screen readers pass over it. Those that point mirror with the script. */
export const Icon = ({
  name,
  size = 'text',
}: {
  readonly name: IconName;
  readonly size?: 'text' | 'large';
}): ReactNode => (
  <svg className="icon" data-size={size} data-mirrors={pointing.has(name)} viewBox="0 0 24 24" aria-hidden="true">
    <path d={iconPaths[name]} />
  </svg>
);
