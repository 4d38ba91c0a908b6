import type { PrinterSurroundings } from '#core/printing/open-printer.ts';
import { usualPaper } from '#shared/domain/paper.ts';
import { shortPatience } from './queue-under-test.ts';

/** What a printer needs from a station, in a test without one. */
export const surroundings = (more: Partial<PrinterSurroundings> = {}): PrinterSurroundings => ({
  paper: () => usualPaper,
  system: { list: () => Promise.resolve([]), print: () => Promise.resolve(false) },
  badgesFolder: '/nonexistent',
  firstJob: 41,
  patience: shortPatience,
  ...more,
});
