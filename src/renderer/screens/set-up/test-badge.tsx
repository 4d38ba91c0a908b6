import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';

type Trial =
  | { readonly kind: 'idle' | 'running' }
  | { readonly kind: 'done'; readonly image: string; readonly printed: boolean }
  | { readonly kind: 'failed'; readonly code: 'not-ready' | 'render-failed' | 'no-confirmation' | 'no-answer' };

/** Prints a badge of an invented person and shows it. */
export const TestBadge = (): ReactNode => {
  const text = useText();
  const [trial, setTrial] = useState<Trial>({ kind: 'idle' });
  const print = async (): Promise<void> => {
    setTrial({ kind: 'running' });
    const reply = await ask('badge.test', undefined);
    if (!reply.ok) setTrial({ kind: 'failed', code: 'no-answer' });
    else setTrial(reply.value.ok ? { kind: 'done', ...reply.value.value } : { kind: 'failed', code: reply.value.code });
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
            <figcaption>{text(trial.printed ? 'set-up.test.printed' : 'set-up.test.shown')}</figcaption>
          </figure>
        )}
      </div>
    </div>
  );
};
