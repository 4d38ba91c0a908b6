import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../locales/use-text.tsx';
import { Countdown } from './countdown.tsx';
import { useCountdown } from './use-countdown.ts';

const seconds = 15;

const Words = (): ReactNode => {
  const text = useText();
  return (
    <div className="result-body" role="alert">
      <p className="result-greeting">
        <span className="result-disc">
          <Icon name="warning" size="large" />
        </span>
        {text('self-service.cannot-record.title')}
      </p>
      <p className="result-sentence">{text('self-service.cannot-record.what-to-do')}</p>
    </div>
  );
};

const Passing = ({ onBack }: { readonly onBack: () => void }): ReactNode => {
  const countdown = useCountdown(seconds, onBack);
  return (
    <section className="result" data-tone="attention" data-outcome="cannot-record">
      <Words />
      <Countdown {...countdown} onDone={onBack} />
    </section>
  );
};

/** Nobody is welcomed while nothing can be recorded. Without `onBack` it stays until the trouble is over. */
export const CannotRecord = ({ onBack }: { readonly onBack: (() => void) | null }): ReactNode =>
  onBack === null ? (
    <section className="result" data-tone="attention" data-outcome="cannot-record">
      <Words />
    </section>
  ) : (
    <Passing onBack={onBack} />
  );
