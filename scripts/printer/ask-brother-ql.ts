import { askStatus } from '#core/printing/brother-ql/commands.ts';
import { createStatusReader, type QlStatus } from '#core/printing/brother-ql/status.ts';
import type { Exchange } from './exchange.ts';
import { finding, hex, type PrinterReport } from './report.ts';

const replyIn = (bytes: Uint8Array): QlStatus | undefined =>
  createStatusReader()(bytes).find(({ kind }) => kind === 'reply');

const inWords = (status: QlStatus): string => {
  const length = status.lengthMm === 0 ? 'endless' : `${status.lengthMm} mm long`;
  const roll = status.paper === 'none' ? 'no roll' : `roll ${status.widthMm} mm wide, ${length}`;
  return `${status.trouble ?? 'nothing wrong'}; ${roll}`;
};

/** Asks a Brother QL printer everything that it answers without printing. */
export const askBrotherQl = async (exchange: Exchange): Promise<PrinterReport> => {
  const answer = await exchange.ask(askStatus, (bytes) => replyIn(bytes) !== undefined);
  const status = replyIn(answer.bytes);
  const findings = [
    finding('ESC i S (state)', answer, (bytes) =>
      status === undefined ? `not understood: ${hex(bytes)}` : inWords(status),
    ),
  ];
  if (status === undefined)
    return {
      findings,
      usable: false,
      conclusion:
        'Not usable: it does not tell its state (many QL models do so over USB only), so nothing would be sent to it.',
    };
  if (status.trouble !== null || status.paper === 'none')
    return {
      findings,
      usable: false,
      conclusion: `Not ready: ${status.trouble ?? 'paper-out'}. Mend it and check again.`,
    };
  return {
    findings,
    usable: true,
    conclusion: 'Ready. A badge will be confirmed when the printer says that the page is completed.',
  };
};
