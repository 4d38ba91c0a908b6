import { useEffect, useEffectEvent, useState } from 'react';
import type { Outcome } from '#shared/contract/ipc.ts';

/** Where something stands that takes its time: not begun, under way, done, or not done for a reason. */
export type LongWorkStep<Progress, Result, Code> =
  | { readonly kind: 'idle' }
  /** `progress` is null until the station says how far it is. */
  | { readonly kind: 'running'; readonly progress: Progress | null }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'trouble'; readonly code: Code | 'failed' };

/** How the station tells of its work (`listen` returns the way to stop listening), and how it is stopped. */
export type LongWorkWays<Progress> = {
  readonly listen: (take: (progress: Progress) => void) => () => void;
  readonly cancel: () => void;
};

/** A reply of the station: the answer to a request, or none. */
type Reply<Result, Code extends string> =
  | { readonly ok: true; readonly value: Outcome<Result, Code> }
  | { readonly ok: false };

/** Work of the station, begun and ended by hand. */
export type LongWork<Progress, Result, Code, Order> = {
  readonly step: LongWorkStep<Progress, Result, Code>;
  readonly start: (order: Order) => Promise<void>;
  readonly cancel: () => void;
  readonly startAgain: () => void;
};

/** Has the station do something that takes its time; what is under way ends with the screen that shows it. */
export const useLongWork = <Progress, Result, Code extends string, Order = void>(
  begin: (order: Order) => Promise<Reply<Result, Code>>,
  { listen, cancel }: LongWorkWays<Progress>,
): LongWork<Progress, Result, Code, Order> => {
  const [step, setStep] = useState<LongWorkStep<Progress, Result, Code>>({ kind: 'idle' });
  const listening = useEffectEvent(() =>
    listen((progress) => setStep((now) => (now.kind === 'running' ? { kind: 'running', progress } : now))),
  );
  const ending = useEffectEvent(cancel);
  useEffect(() => {
    const stopListening = listening();
    return () => {
      stopListening();
      ending();
    };
  }, []);

  const start = async (order: Order): Promise<void> => {
    setStep({ kind: 'running', progress: null });
    const reply = await begin(order);
    if (!reply.ok) setStep({ kind: 'trouble', code: 'failed' });
    else
      setStep(
        reply.value.ok ? { kind: 'done', result: reply.value.value } : { kind: 'trouble', code: reply.value.code },
      );
  };
  return { step, start, cancel, startAgain: () => setStep({ kind: 'idle' }) };
};
