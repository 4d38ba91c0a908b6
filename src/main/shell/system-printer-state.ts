import type { PrinterState, PrinterTrouble } from '#shared/domain/print-job.ts';

/** What Electron tells of a printer; `status` and most options depend on the system and on Electron's version. */
export type TellingPrinter = { readonly status?: number; readonly options?: unknown };

// Reasons of IPP (RFC 8011, 5.4.12), as CUPS reports them; more urgent ones first.
const reasons: ReadonlyArray<readonly [RegExp, PrinterTrouble]> = [
  [/\b(?:cover|door|interlock)-open/u, 'cover-open'],
  [/\bmedia-(?:empty|needed)/u, 'paper-out'],
  [/\b(?:paused|stopping|moving-to-paused)\b/u, 'stopped'],
  [/\b(?:offline|shutdown|timed-out|connecting-to-device)/u, 'offline'],
  [/-error\b/u, 'error'],
];
const stoppedInCups = '5';

// Bits of Windows' PRINTER_INFO_2, which older versions of Electron pass on.
const bits: ReadonlyArray<readonly [number, PrinterTrouble]> = [
  [0x40_0000, 'cover-open'],
  [0x10 | 0x40, 'paper-out'],
  [0x01, 'stopped'],
  [0x80 | 0x1000, 'offline'],
  [0x02 | 0x08, 'error'],
];

const inWindows = (status: number): PrinterState => {
  const trouble = bits.find(([mask]) => (status & mask) !== 0)?.[1];
  return trouble === undefined ? { kind: 'ready', paperNearEnd: false } : { kind: 'not-ready', trouble };
};

/** How a printer is, as far as its system tells; a system that tells nothing is believed to be ready. */
export const stateInSystem = ({ status, options }: TellingPrinter): PrinterState => {
  const told = (options ?? {}) as Readonly<Record<string, string>>;
  if (told['printer-state'] === undefined && status !== undefined) return inWindows(status);
  const why = told['printer-state-reasons'] ?? '';
  const trouble = reasons.find(([pattern]) => pattern.test(why))?.[1];
  if (trouble !== undefined) return { kind: 'not-ready', trouble };
  if (told['printer-state'] === stoppedInCups || told['printer-is-accepting-jobs'] === 'false') {
    return { kind: 'not-ready', trouble: 'stopped' };
  }
  return { kind: 'ready', paperNearEnd: /\bmedia-low/u.test(why) };
};
