import { linkTo } from '#core/printing/open-printer.ts';
import type { PrinterLanguage, PrinterTarget } from '#shared/domain/printer-target.ts';
import { askBrotherQl } from './ask-brother-ql.ts';
import { askEscpos } from './ask-escpos.ts';
import { askZpl } from './ask-zpl.ts';
import { createExchange, type Exchange } from './exchange.ts';
import type { PrinterReport } from './report.ts';

const askIn: Readonly<Record<PrinterLanguage, (exchange: Exchange) => Promise<PrinterReport>>> = {
  escpos: askEscpos,
  zpl: askZpl,
  'brother-ql': askBrotherQl,
};

/** Connects to a printer and asks all that can be asked in its language without printing; waits so many milliseconds each time. */
export const checkPrinter = async (
  { connection, language }: Pick<Extract<PrinterTarget, { kind: 'direct' }>, 'connection' | 'language'>,
  patience = 2_000,
): Promise<PrinterReport> => {
  const start = performance.now();
  const opened = await linkTo(connection)(patience);
  const milliseconds = performance.now() - start;
  if (!opened.ok) {
    const conclusion = 'Not usable: no connection.';
    return { findings: [{ question: 'connection', words: opened.code, milliseconds }], conclusion, usable: false };
  }
  try {
    const report = await askIn[language](createExchange(opened.value, patience));
    return { ...report, findings: [{ question: 'connection', words: 'open', milliseconds }, ...report.findings] };
  } finally {
    await opened.value.finish(500);
  }
};
