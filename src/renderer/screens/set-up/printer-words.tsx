import type { ReactNode } from 'react';
import { assertNever } from '#shared/assert-never.ts';
import type { PrinterState } from '#shared/domain/print-job.ts';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';
import { useText } from '../../locales/use-text.tsx';

/** How a printer is, in plain words. */
export const PrinterWords = (props: { readonly target: PrinterTarget; readonly state: PrinterState }): ReactNode => {
  const text = useText();
  const { target, state } = props;
  if (target.kind === 'tray') return text('set-up.printer.tray.state');
  switch (state.kind) {
    case 'ready':
      return text(state.paperNearEnd ? 'set-up.printer.near-end' : 'set-up.printer.ready');
    case 'not-ready':
      return text(`set-up.trouble.${state.trouble}`);
    case 'unknown':
      return text('set-up.printer.unknown');
    default:
      return assertNever(state);
  }
};
