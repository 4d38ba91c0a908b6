import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import type { Tone } from './pill.tsx';
import './status-line.css';

type Props = {
  readonly icon: IconName;
  readonly tone?: Tone;
  /** What it is about, e.g. "Drucker". */
  readonly subject?: string;
  readonly children: ReactNode;
  /** A way out, at the end of the line. */
  readonly action?: ReactNode;
};

/** One state in plain words, in its place; nothing pops up or goes away by itself. */
export const StatusLine = ({ icon, tone = 'neutral', subject, children, action }: Props): ReactNode => (
  <div className="status-line" data-tone={tone}>
    <Icon name={icon} />
    <div className="status-text">
      {subject !== undefined && <strong>{subject}</strong>}
      <span>{children}</span>
    </div>
    {action}
  </div>
);
