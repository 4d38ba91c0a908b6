import { useEffect, useState } from 'react';
import type { PreflightProgress, PreflightResult, PreflightTrouble } from '#shared/contract/preflight.ts';
import { ask, listen } from '../../../station/bridge.ts';

/** Where the check of all badges stands. */
export type PreflightStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: PreflightProgress | null }
  | { readonly kind: 'done'; readonly result: PreflightResult }
  | { readonly kind: 'trouble'; readonly code: PreflightTrouble | 'locked' };

/** The check of all badges, begun and ended by hand. */
export type PreflightCheck = {
  readonly step: PreflightStep;
  readonly start: () => Promise<void>;
  readonly cancel: () => void;
};

const cancel = (): void => void ask('preflight.cancel', undefined);

/** Checks all badges; a check under way ends with the section that shows it. */
export const usePreflight = (): PreflightCheck => {
  const [step, setStep] = useState<PreflightStep>({ kind: 'idle' });
  useEffect(
    () =>
      listen('preflight.progress', (progress) =>
        setStep((now) => (now.kind === 'running' ? { kind: 'running', progress } : now)),
      ),
    [],
  );
  useEffect(() => cancel, []);

  const start = async (): Promise<void> => {
    setStep({ kind: 'running', progress: null });
    const reply = await ask('preflight.start', undefined);
    if (!reply.ok) setStep({ kind: 'trouble', code: 'failed' });
    else
      setStep(
        reply.value.ok ? { kind: 'done', result: reply.value.value } : { kind: 'trouble', code: reply.value.code },
      );
  };
  return { step, start, cancel };
};
