import type { Verdict } from '#shared/domain/verdict.ts';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { useCheckpointName } from './use-names.ts';

type Refused = Extract<Verdict, { kind: 'refused' }>;

/** Why somebody was refused, and what staff can do about it, in one or two sentences; `sinceStation` names the other station at which a person came in. */
export const useReason = (): ((verdict: Refused, sinceStation: string | null) => string) => {
  const text = useText();
  const format = useFormat();
  const place = useCheckpointName();
  return (verdict, sinceStation) => {
    const at = verdict.since ?? verdict.othersFrom ?? verdict.opensAt ?? verdict.closedAt ?? null;
    return text(`desk.reason.${verdict.reason}`, {
      place,
      elsewhere: sinceStation === null ? 'no' : 'yes',
      station: sinceStation === null ? '' : `\u2068${sinceStation}\u2069`,
      known: at === null ? 'no' : 'yes',
      time: at === null ? '' : format.time(at),
    });
  };
};
