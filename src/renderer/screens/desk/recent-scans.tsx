import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { RecentScan } from '#shared/contract/views.ts';
import { VerdictMark } from '../../components/verdict-mark.tsx';
import { verdictTone } from '../../components/verdict-tone.ts';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';

const Line = ({ scan }: { readonly scan: RecentScan }): ReactNode => {
  const text = useText();
  const format = useFormat();
  const { verdict, person } = scan;
  const note = (): string => {
    if (scan.undone) return text('desk.recent.undone');
    if (verdict.kind === 'refused') return text(`desk.recent.${verdict.reason}`);
    return text(
      scan.overridden
        ? 'desk.recent.overridden'
        : scan.direction === 'exit'
          ? 'desk.recent.left'
          : 'desk.recent.admitted',
    );
  };
  return (
    <>
      <VerdictMark tone={verdictTone(verdict, scan.direction)} size="small" word={null} />
      <span className="recent-who">
        <bdi className="recent-name">
          {person?.attendee.name ?? text(verdict.kind === 'admitted' ? 'desk.recent.unheard-of' : 'desk.recent.nobody')}
        </bdi>
        <span className="recent-note">{note()}</span>
      </span>
      <time className="recent-time">{format.time(scan.at)}</time>
    </>
  );
};

type Props = {
  readonly scans: ReadonlyArray<RecentScan>;
  readonly openId: string | null;
  readonly onOpen: (scan: RecentScan) => void;
};

/** The last twenty scans; one of them can be opened to act on it. */
export const RecentScans = ({ scans, openId, onOpen }: Props): ReactNode => {
  const text = useText();
  return (
    <section className="recent" aria-labelledby="recent-title">
      <h2 id="recent-title">{text('desk.recent.title')}</h2>
      {scans.length === 0 ? (
        <p className="recent-empty">{text('desk.recent.empty')}</p>
      ) : (
        <ol className="recent-list">
          {scans.map((scan) => (
            <li key={scan.scanId}>
              <AriaButton
                className="recent-scan"
                data-undone={scan.undone}
                {...(scan.scanId === openId ? { 'aria-current': true } : {})}
                onPress={() => onOpen(scan)}
              >
                <Line scan={scan} />
              </AriaButton>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
