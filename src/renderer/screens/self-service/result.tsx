import type { ReactNode } from 'react';
import type { RecentScan } from '#shared/contract/views.ts';
import { verdictTone } from '../../components/verdict-tone.ts';
import { useVerdictPainted } from '../../station/use-verdict-painted.ts';
import { Countdown } from './countdown.tsx';
import { Refusal } from './refusal.tsx';
import { useCountdown } from './use-countdown.ts';
import { Welcome } from './welcome.tsx';

type Props = { readonly scan: RecentScan; readonly seconds: number; readonly onBack: () => void };

/** What became of a ticket, over the whole screen; goes back by itself unless more time is asked for. */
export const Result = ({ scan, seconds, onBack }: Props): ReactNode => {
  useVerdictPainted(scan.scanId);
  const countdown = useCountdown(seconds, onBack);
  const { verdict, person } = scan;
  return (
    <section className="result" data-tone={verdictTone(verdict, scan.direction)}>
      <div className="result-body" role="status" aria-live="assertive">
        {verdict.kind === 'refused' ? (
          <Refusal verdict={verdict} name={person?.attendee.name ?? null} />
        ) : (
          person !== null && <Welcome person={person} direction={scan.direction} returning={verdict.returning} />
        )}
      </div>
      <Countdown {...countdown} onDone={onBack} />
    </section>
  );
};
