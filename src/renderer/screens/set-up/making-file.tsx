import type { ReactNode } from 'react';
import { assertNever } from '#shared/assert-never.ts';
import { Button } from '../../components/button.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { useText } from '../../locales/use-text.tsx';
import type { LongWork } from '../../station/use-long-work.ts';
import './making-file.css';

type Progress = { readonly done: number; readonly of: number };
type Made = { readonly path: string; readonly count: number };

type Props<Code extends string, Order> = {
  readonly work: LongWork<Progress, Made, Code, Order>;
  /** What is being made, how many there are, the way back, and why it did not work. */
  readonly making: string;
  readonly done: (count: number) => string;
  readonly again: string;
  readonly trouble: (code: Code | 'failed') => string;
  readonly onReveal: (path: string) => void;
  /** Where the order is given. */
  readonly children: ReactNode;
};

/** A file for people to take along: ordered, being made, and where it lies. */
export const MakingFile = <Code extends string, Order>(props: Props<Code, Order>): ReactNode => {
  const text = useText();
  const { work, again, children } = props;
  const { step, cancel, startAgain } = work;
  switch (step.kind) {
    case 'idle':
      return children;
    case 'running':
      return <ProgressBar label={props.making} progress={step.progress} onCancel={cancel} />;
    case 'done':
      return (
        <>
          <StatusLine icon="check" tone="admitted">
            {props.done(step.result.count)} <bdi className="made-path">{step.result.path}</bdi>
          </StatusLine>
          <div className="made-next">
            <Button look="primary" onPress={() => props.onReveal(step.result.path)}>
              {text('set-up.show-folder')}
            </Button>
            <Button onPress={startAgain}>{again}</Button>
          </div>
        </>
      );
    case 'trouble':
      return (
        <>
          <StatusLine icon="warning" tone="attention">
            {props.trouble(step.code)}
          </StatusLine>
          <Button onPress={startAgain}>{again}</Button>
        </>
      );
    default:
      return assertNever(step);
  }
};
