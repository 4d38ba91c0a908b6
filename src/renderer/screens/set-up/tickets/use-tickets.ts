import { useEffect, useState } from 'react';
import type { MadeTickets, TicketOrder, TicketProgress, TicketTrouble } from '#shared/contract/requests/tickets.ts';
import { ask, listen } from '../../../station/bridge.ts';

/** Where the making of tickets stands. */
export type TicketsStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'making'; readonly progress: TicketProgress | null }
  | { readonly kind: 'done'; readonly made: MadeTickets }
  | { readonly kind: 'trouble'; readonly code: TicketTrouble | 'failed' };

/** Tickets in the making, begun and ended by hand. */
export type TicketsInMaking = {
  readonly step: TicketsStep;
  readonly make: (order: TicketOrder) => Promise<void>;
  readonly cancel: () => void;
  readonly startAgain: () => void;
};

const cancel = (): void => void ask('tickets.cancel', undefined);

/** Makes tickets; what is under way ends with the section that shows it. */
export const useTickets = (): TicketsInMaking => {
  const [step, setStep] = useState<TicketsStep>({ kind: 'choose' });
  useEffect(
    () =>
      listen('tickets.progress', (progress) =>
        setStep((now) => (now.kind === 'making' ? { kind: 'making', progress } : now)),
      ),
    [],
  );
  useEffect(() => cancel, []);

  const make = async (order: TicketOrder): Promise<void> => {
    setStep({ kind: 'making', progress: null });
    const reply = await ask('tickets.make', order);
    if (!reply.ok) setStep({ kind: 'trouble', code: 'failed' });
    else
      setStep(reply.value.ok ? { kind: 'done', made: reply.value.value } : { kind: 'trouble', code: reply.value.code });
  };
  return { step, make, cancel, startAgain: () => setStep({ kind: 'choose' }) };
};
