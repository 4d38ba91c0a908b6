import { useState } from 'react';
import type { PrinterState } from '#shared/domain/print-job.ts';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';
import { ask } from '../../../station/bridge.ts';

/** Asks a printer how it is, the station's own or any other; nothing is printed. */
export type Check = {
  readonly state: PrinterState | 'asking' | null;
  readonly check: (target: PrinterTarget) => Promise<void>;
};

/** A check that nobody asked for yet. */
export const useCheck = (): Check => {
  const [state, setState] = useState<Check['state']>(null);
  const check = async (target: PrinterTarget): Promise<void> => {
    setState('asking');
    const reply = await ask('printer.check', target);
    setState(reply.ok ? reply.value : { kind: 'unknown' });
  };
  return { state, check };
};
