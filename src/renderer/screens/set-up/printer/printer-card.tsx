import type { ReactNode } from 'react';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';
import { Icon } from '../../../components/icon.tsx';
import type { PrinterWords } from './use-printer-words.ts';

type Props = {
  readonly target: PrinterTarget;
  readonly words: PrinterWords;
  readonly actions: ReactNode;
  /** How it is. */
  readonly children: ReactNode;
};

/** A printer with what can be done about it. */
export const PrinterCard = ({ target, words: { name, how }, actions, children }: Props): ReactNode => (
  <div className="printer-card">
    <Icon name={target.kind === 'tray' ? 'tray' : 'printer'} />
    <div className="printer-words">
      <strong>
        <bdi>{name}</bdi>
      </strong>
      <span>{how}</span>
    </div>
    <div className="printer-actions">{actions}</div>
    <div className="printer-state" role="status">
      {children}
    </div>
  </div>
);
