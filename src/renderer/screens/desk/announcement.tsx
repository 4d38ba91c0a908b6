import type { ReactNode } from 'react';
import { verdictTone } from '../../components/verdict-tone.ts';
import { useText } from '../../locales/use-text.tsx';
import type { Subject } from './subject.ts';
import { useReason } from './use-reason.ts';

/** Speaks each verdict to a screen reader at once. */
export const Announcement = ({ subject }: { readonly subject: Subject | null }): ReactNode => {
  const text = useText();
  const reason = useReason();
  const sentence = (): string => {
    if (subject?.kind === 'cannot-record') return text('common.verdict.blocked');
    if (subject?.kind !== 'scan') return '';
    const { verdict, sinceStation, direction, person } = subject.scan;
    const word = text(`common.verdict.${verdictTone(verdict, direction)}`);
    return [word, person?.attendee.name, verdict.kind === 'refused' ? reason(verdict, sinceStation ?? null) : null]
      .filter(Boolean)
      .join('. ');
  };
  return (
    <output className="unseen" aria-live="assertive" aria-atomic="true">
      {sentence()}
    </output>
  );
};
