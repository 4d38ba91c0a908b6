import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { useText } from '../../locales/use-text.tsx';
import type { CountdownState } from './use-countdown.ts';

type Props = CountdownState & {
  readonly takesFocus?: boolean;
  /** What the way out is called where nothing is done yet. */
  readonly done?: string;
  readonly onDone: () => void;
};

const circumference = 100;

/** How long the screen stays, as a ring and a number, with a way to have more time and a way to be done. */
export const Countdown = ({ secondsLeft, total, extend, takesFocus = true, done, onDone }: Props): ReactNode => {
  const text = useText();
  return (
    <footer className="countdown">
      <div
        className="countdown-ring"
        role="timer"
        aria-label={text('self-service.countdown', { seconds: secondsLeft })}
      >
        <svg viewBox="0 0 36 36" aria-hidden="true">
          <circle className="countdown-track" cx="18" cy="18" r="15.9155" />
          <circle
            className="countdown-rest"
            cx="18"
            cy="18"
            r="15.9155"
            strokeDasharray={`${(Math.min(secondsLeft, total) / total) * circumference} ${circumference}`}
          />
        </svg>
        <span aria-hidden="true">{secondsLeft}</span>
      </div>
      <Button size="large" icon="clock" onPress={extend}>
        {text('self-service.more-time')}
      </Button>
      <Button size="large" autoFocus={takesFocus} onPress={onDone}>
        {done ?? text('self-service.done')}
      </Button>
      <p className="countdown-next">{text('self-service.next')}</p>
    </footer>
  );
};
