import { conditionOf, createHostStatusReader, isIdle } from '#core/printing/zpl/host-status.ts';
import type { Exchange } from './exchange.ts';
import { finding, printable, type PrinterReport } from './report.ts';

const etx = 0x03;
const frames =
  (count: number) =>
  (bytes: Uint8Array): boolean =>
    bytes.filter((byte) => byte === etx).length >= count;

/** Asks a ZPL printer everything that it answers without printing. */
export const askZpl = async (exchange: Exchange): Promise<PrinterReport> => {
  const ask = (command: string, count: number) => exchange.ask(Buffer.from(command, 'latin1'), frames(count));
  const identity = await ask('~HI', 1);
  const state = await ask('~HS', 3);
  const errors = await ask('~HQES', 1);
  const [status] = createHostStatusReader()(state.bytes);
  const findings = [
    finding('~HI (model, firmware, dots/mm, memory)', identity, printable),
    finding('~HS (state)', state, (bytes) =>
      status === undefined
        ? `not understood: ${printable(bytes)}`
        : `${conditionOf(status).trouble ?? 'nothing wrong'}; ${status.formatsWaiting} formats waiting, ${status.labelsRemaining} labels to print`,
    ),
    finding('~HQES (errors and warnings)', errors, printable),
  ];
  if (status === undefined)
    return {
      findings,
      usable: false,
      conclusion: 'Not usable: it does not tell its state (~HS), so nothing would be sent to it.',
    };
  const { trouble } = conditionOf(status);
  if (trouble !== null)
    return { findings, usable: false, conclusion: `Not ready: ${trouble}. Mend it and check again.` };
  if (!isIdle(status))
    return { findings, usable: false, conclusion: 'Busy: it has labels or half a format in its memory.' };
  return {
    findings,
    usable: true,
    conclusion: 'Ready. A badge will be confirmed when ~HS says that no format and no label is left.',
  };
};
