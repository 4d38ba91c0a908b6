import type { ReactNode } from 'react';
import { useState } from 'react';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';
import { Button } from '../../../components/button.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { ask } from '../../../station/bridge.ts';

type Trial =
  | { readonly kind: 'idle' | 'running' }
  | { readonly kind: 'done'; readonly image: string }
  | {
      readonly kind: 'failed';
      readonly code: 'locked' | 'not-ready' | 'render-failed' | 'no-confirmation' | 'no-answer';
    };

const doneAs = { direct: 'printed', system: 'handed-over', tray: 'kept' } as const satisfies Record<
  PrinterTarget['kind'],
  string
>;

/** Prints a badge of an invented person, shows it, and says no more than is known of it. */
export const TestBadge = ({ kind }: { readonly kind: PrinterTarget['kind'] }): ReactNode => {
  const text = useText();
  const [trial, setTrial] = useState<Trial>({ kind: 'idle' });
  const print = async (): Promise<void> => {
    setTrial({ kind: 'running' });
    const reply = await ask('badge.test', undefined);
    if (!reply.ok) setTrial({ kind: 'failed', code: 'no-answer' });
    else
      setTrial(
        reply.value.ok ? { kind: 'done', image: reply.value.value.image } : { kind: 'failed', code: reply.value.code },
      );
  };
  return (
    <div className="set-up-test">
      <Button icon="printer" isDisabled={trial.kind === 'running'} onPress={() => void print()}>
        {text(trial.kind === 'running' ? 'set-up.test.running' : 'set-up.test.print')}
      </Button>
      <div role="status">
        {trial.kind === 'failed' && (
          <StatusLine icon="warning" tone="attention">
            {text(`set-up.test.${trial.code}`)}
          </StatusLine>
        )}
        {trial.kind === 'done' && (
          <figure className="set-up-badge">
            <img src={trial.image} alt={text('set-up.test.picture')} />
            <figcaption>{text(`set-up.test.${doneAs[kind]}`)}</figcaption>
          </figure>
        )}
      </div>
    </div>
  );
};
