import type { ReactNode } from 'react';
import { assertNever } from '#shared/assert-never.ts';
import type { PrinterState } from '#shared/domain/print-job.ts';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';
import { StatusLine } from '../../../components/status-line.tsx';
import { useText } from '../../../locales/use-text.tsx';

type Props = { readonly target: PrinterTarget; readonly state: PrinterState };

/** How a printer is, in plain words. */
export const PrinterWords = ({ target, state }: Props): ReactNode => {
  const text = useText();
  switch (state.kind) {
    case 'ready':
      if (target.kind === 'tray') return text('set-up.printer.tray.state');
      return text(state.paperNearEnd ? 'set-up.printer.near-end' : 'set-up.printer.ready');
    case 'not-ready':
      return text(`set-up.trouble.${state.trouble}`);
    case 'unknown':
      return text('set-up.printer.unknown');
    default:
      return assertNever(state);
  }
};

/** The same as a line with its sign. */
export const PrinterStateLine = ({ target, state }: Props): ReactNode => {
  const isWell = state.kind === 'ready' && !state.paperNearEnd;
  const isIll = state.kind === 'not-ready' || (state.kind === 'ready' && state.paperNearEnd);
  return (
    <StatusLine icon={isWell ? 'check' : isIll ? 'warning' : 'question'} tone={isIll ? 'attention' : 'neutral'}>
      <PrinterWords target={target} state={state} />
    </StatusLine>
  );
};
