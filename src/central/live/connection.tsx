import type { ReactNode } from 'react';
import type { Live } from './use-live-counts.ts';
import { useText, useTime } from './use-text.ts';

/** Whether the numbers are fresh, in words and shape, and from when they are. */
export const Connection = ({ live }: { readonly live: Live }): ReactNode => {
  const text = useText();
  const time = useTime();
  const { counts, connection, heardAt } = live;
  const words = (): string => {
    if (connection === 'waiting') return text('live.connection.waiting');
    if (counts === null) return text('live.connection.never');
    if (connection === 'lost') return text('live.connection.lost', { time: time(heardAt) });
    return text('live.connection.live', { time: time(counts.changedAt) });
  };
  return (
    <p className="connection" data-connection={connection} data-testid="connection">
      <span className="connection-mark" aria-hidden="true" />
      {words()}
    </p>
  );
};
