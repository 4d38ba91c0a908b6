import type { ReactNode } from 'react';
import { assertNever } from '#shared/assert-never.ts';
import { Button } from '../../../components/button.tsx';
import { ProgressBar } from '../../../components/progress-bar.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';
import { ask } from '../../../station/bridge.ts';
import { useStation } from '../../../station/use-station.ts';
import { ChooseTickets } from './choose-tickets.tsx';
import { useTickets } from './use-tickets.ts';
import './tickets.css';

const Steps = (): ReactNode => {
  const text = useText();
  const { number } = useFormat();
  const { step, start, cancel, startAgain } = useTickets();
  switch (step.kind) {
    case 'idle':
      return <ChooseTickets onMake={(order) => void start(order)} />;
    case 'running':
      return <ProgressBar label={text('tickets.making')} progress={step.progress} onCancel={cancel} />;
    case 'done':
      return (
        <>
          <StatusLine icon="check" tone="admitted">
            {text('tickets.done', { count: step.result.count, shown: number(step.result.count) })}{' '}
            <bdi className="tickets-path">{step.result.path}</bdi>
          </StatusLine>
          <div className="tickets-next">
            <Button look="primary" onPress={() => void ask('tickets.reveal', { path: step.result.path })}>
              {text('tickets.show-folder')}
            </Button>
            <Button onPress={startAgain}>{text('tickets.again')}</Button>
          </div>
        </>
      );
    case 'trouble':
      return (
        <>
          <StatusLine icon="warning" tone="attention">
            {text(`tickets.trouble.${step.code}`)}
          </StatusLine>
          <Button onPress={startAgain}>{text('tickets.again')}</Button>
        </>
      );
    default:
      return assertNever(step);
  }
};

/** Tickets for those on the guest list, as files to print and to send. */
export const TicketsSection = (): ReactNode => {
  const text = useText();
  const { hasAttendees } = useStation();
  return (
    <div className="set-up-form">
      <p>{text('tickets.what')}</p>
      {hasAttendees ? <Steps /> : <p>{text('tickets.nobody')}</p>}
    </div>
  );
};
