import type { ReactNode } from 'react';
import { assertNever } from '#shared/assert-never.ts';
import { Button } from '../../../components/button.tsx';
import { ProgressBar } from '../../../components/progress-bar.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { useStation } from '../../../station/use-station.ts';
import { PreflightReport } from './preflight-report.tsx';
import { usePreflight, type PreflightCheck } from './use-preflight.ts';
import './preflight.css';

const Step = ({ check: { step, start, cancel } }: { readonly check: PreflightCheck }): ReactNode => {
  const text = useText();
  switch (step.kind) {
    case 'idle':
      return (
        <Button look="primary" icon="printer" onPress={() => void start()}>
          {text('readiness.start')}
        </Button>
      );
    case 'running':
      return <ProgressBar label={text('readiness.running')} progress={step.progress} onCancel={cancel} />;
    case 'done':
      return (
        <>
          <PreflightReport result={step.result} />
          <Button icon="repeat" onPress={() => void start()}>
            {text('readiness.again')}
          </Button>
        </>
      );
    case 'trouble':
      return (
        <>
          <StatusLine icon="warning" tone="attention">
            {text(`readiness.trouble.${step.code}`)}
          </StatusLine>
          <Button icon="repeat" onPress={() => void start()}>
            {text('readiness.again')}
          </Button>
        </>
      );
    default:
      return assertNever(step);
  }
};

/** Whether every badge of the list comes out right, found before the doors open. */
export const PreflightSection = (): ReactNode => {
  const text = useText();
  const { hasAttendees } = useStation();
  const check = usePreflight();
  return (
    <div className="set-up-form preflight">
      <p>{text('readiness.what')}</p>
      {hasAttendees ? <Step check={check} /> : <p className="preflight-hint">{text('readiness.nobody')}</p>}
    </div>
  );
};
