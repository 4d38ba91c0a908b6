import type { ReactNode } from 'react';
import type { RecentScan } from '#shared/contract/views.ts';
import { verdictTone } from '../../components/verdict-tone.ts';
import { useVerdictPainted } from '../../station/use-verdict-painted.ts';
import { Countdown } from './countdown.tsx';
import { AskedQuestion } from './question.tsx';
import { Refusal } from './refusal.tsx';
import { useCountdown } from './use-countdown.ts';
import { useQuestions } from './use-questions.ts';
import { Welcome } from './welcome.tsx';

type Props = { readonly scan: RecentScan; readonly seconds: number; readonly onBack: () => void };

// A question is read in a foreign language, perhaps aloud to somebody.
const secondsToAnswer = 30;

type PassingProps = { readonly seconds: number; readonly onBack: () => void; readonly takesFocus?: boolean };

const Passing = ({ seconds, onBack, takesFocus = true }: PassingProps): ReactNode => {
  const countdown = useCountdown(seconds, onBack);
  return <Countdown {...countdown} takesFocus={takesFocus} onDone={onBack} />;
};

/** What became of a ticket, over the whole screen, then what there is to ask; goes back by itself unless more time is asked for. */
export const Result = ({ scan, seconds, onBack }: Props): ReactNode => {
  useVerdictPainted(scan.scanId);
  const { verdict, person, direction } = scan;
  const isWelcome = verdict.kind === 'admitted' && direction === 'entry';
  const { question, failed, answer, skip } = useQuestions(isWelcome ? (person?.attendee ?? null) : null);
  const isAsked = question !== null && question !== undefined;
  return (
    <section className="result" data-tone={verdictTone(verdict, direction)} data-asking={isAsked}>
      <div className="result-body">
        <div className="result-words" role="status" aria-live="assertive">
          {verdict.kind === 'refused' ? (
            <Refusal verdict={verdict} name={person?.attendee.name ?? null} />
          ) : (
            person !== null && (
              <Welcome
                person={person}
                direction={direction}
                returning={verdict.returning}
                isBrief={question !== null}
              />
            )
          )}
        </div>
        {isAsked && (
          <AskedQuestion
            key={question.id}
            question={question}
            failed={failed}
            onAnswer={(value) => void answer(value)}
            onSkip={skip}
          />
        )}
      </div>
      {isAsked ? (
        <Passing key={question.id} seconds={Math.max(seconds, secondsToAnswer)} onBack={onBack} takesFocus={false} />
      ) : (
        <Passing key="end" seconds={seconds} onBack={onBack} />
      )}
    </section>
  );
};
