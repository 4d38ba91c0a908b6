import type { Paper } from '#shared/domain/paper.ts';
import type { PrinterConnection, PrinterTarget } from '#shared/domain/printer-target.ts';
import { assertNever } from '#shared/assert-never.ts';
import { createBrotherQlDialogue } from './brother-ql/brother-ql-dialogue.ts';
import type { Dialogue } from './dialogue.ts';
import { createDirectPrinter } from './direct-printer.ts';
import { createEscposDialogue } from './escpos/escpos-dialogue.ts';
import { overDevice } from './link/device-link.ts';
import type { OpenLink } from './link/link.ts';
import { overTcp } from './link/tcp-link.ts';
import { createPaperTray } from './paper-tray.ts';
import { usualPatience, type Printer, type PrinterPatience } from './printer.ts';
import { createSystemPrinter, type SystemPrinting } from './system-printer.ts';
import { createZplDialogue } from './zpl/zpl-dialogue.ts';

/** What printers need from the station around them. */
export type PrinterSurroundings = {
  /** What lies in the printer now. */
  readonly paper: () => Paper;
  readonly system: SystemPrinting;
  /** The paper tray. */
  readonly badgesFolder: string;
  /** A number that differs from start to start, from which running numbers go on. */
  readonly firstJob: number;
  readonly patience?: PrinterPatience;
};

/** The way to a printer, not yet taken. */
export const linkTo = (connection: PrinterConnection): OpenLink =>
  connection.kind === 'tcp' ? overTcp(connection) : overDevice(connection.path);

/** The language of a printer, as it is spoken on this paper with this head. */
export const dialogueWith = (
  { language, head }: Extract<PrinterTarget, { kind: 'direct' }>,
  { paper, firstJob, patience = usualPatience }: PrinterSurroundings,
): Dialogue => {
  switch (language) {
    case 'escpos':
      return createEscposDialogue(firstJob, patience);
    case 'zpl':
      return createZplDialogue(head, paper, patience);
    case 'brother-ql':
      return createBrotherQlDialogue(head, paper, patience);
    default:
      return assertNever(language);
  }
};

/** The printer behind a target; nothing is opened or sent before the first badge or question. */
export const openPrinter = (target: PrinterTarget, around: PrinterSurroundings): Printer => {
  switch (target.kind) {
    case 'direct':
      return createDirectPrinter(linkTo(target.connection), target.head, dialogueWith(target, around), around.patience);
    case 'system':
      return createSystemPrinter(target.name, around.system, around.paper);
    case 'tray':
      return createPaperTray(around.badgesFolder);
    default:
      return assertNever(target);
  }
};
