import type { Verdict } from '#shared/domain/verdict.ts';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { useCheckpointName } from './use-names.ts';

/** Why somebody was refused, and what staff can do about it, in one or two sentences. */
export const useReason = (): ((verdict: Extract<Verdict, { kind: 'refused' }>) => string) => {
  const text = useText();
  const format = useFormat();
  const place = useCheckpointName();
  return (verdict) => {
    const at = verdict.since ?? verdict.opensAt ?? verdict.closedAt ?? null;
    return text(`desk.reason.${verdict.reason}`, {
      place,
      known: at === null ? 'no' : 'yes',
      time: at === null ? '' : format.time(at),
    });
  };
};
