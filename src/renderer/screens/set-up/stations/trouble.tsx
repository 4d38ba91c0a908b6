import type { ReactNode } from 'react';
import { StatusLine } from '../../../components/status-line.tsx';
import { useText } from '../../../locales/use-text.tsx';

/** Why the list did not do what was asked. */
export type StationRefusal = 'locked' | 'not-host' | 'unreachable' | 'unknown-station';

/** Says why something did not happen; the place for it is there before, so that it is read out. */
export const Trouble = ({ code }: { readonly code: StationRefusal | 'no-answer' | null }): ReactNode => {
  const text = useText();
  return (
    <div role="status">
      {code !== null && (
        <StatusLine icon="warning" tone="refused">
          {text(`stations.failed.${code}`)}
        </StatusLine>
      )}
    </div>
  );
};
