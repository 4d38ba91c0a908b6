import type { ReactNode } from 'react';
import type { ListAnswer } from './ask-list.ts';
import type { Words } from './words.ts';

type Props = {
  readonly words: Words;
  readonly trouble: Extract<ListAnswer<unknown>, { ok: false }>['code'] | null;
  readonly onCancel: () => void;
  /** The button that does it. */
  readonly children: ReactNode;
};

/** The end of a sheet: why it did not work, the way back, and the deed. */
export const ChangeFoot = ({ words: { text }, trouble, onCancel, children }: Props): ReactNode => (
  <>
    <p role="alert" className="sheet-trouble">
      {trouble === 'unknown-station' && text('stations.failed.unknown-station')}
      {trouble === 'unreachable' && text('stations.failed.unreachable')}
      {trouble !== null && !['unknown-station', 'unreachable'].includes(trouble) && text('stations.failed.no-answer')}
    </p>
    <div className="sheet-actions">
      <button type="button" className="push" onClick={onCancel}>
        {text('common.cancel')}
      </button>
      {children}
    </div>
  </>
);
