import type { ReactNode } from 'react';
import type { LiveCounts } from '#shared/contract/sync.ts';
import { PublicCounts } from '../public-counts.tsx';
import { useWords } from './words.ts';

type Props = { readonly counts: LiveCounts; readonly onLeave: () => void };

/** Says that the link is worth nothing any more, where a new one is had, and shows what anybody may see. */
export const Withdrawn = ({ counts, onLeave }: Props): ReactNode => {
  const { text } = useWords(counts.checkpoints);
  return (
    <>
      <div role="alert" className="fleet-trouble">
        <p>
          <strong>{text('live.organiser.withdrawn')}</strong> {text('live.organiser.withdrawn.what-to-do')}
        </p>
        <button type="button" className="push" onClick={onLeave}>
          {text('live.organiser.leave')}
        </button>
      </div>
      <PublicCounts counts={counts} />
    </>
  );
};
