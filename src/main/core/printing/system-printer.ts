import type { Paper } from '#shared/domain/paper.ts';
import type { PrinterState } from '#shared/domain/print-job.ts';
import { toBitmap } from './bitmap.ts';
import { toPng } from './png.ts';
import type { Printer } from './printer.ts';

/** A printer that the operating system knows; `title` is what it shows to people. */
export type SystemPrinterFacts = { readonly name: string; readonly title: string; readonly state: PrinterState };

/** A page with one picture on it, everything in millimetres. */
export type PrintedPage = {
  readonly png: Uint8Array;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly picture: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
};

/** Printing by means of the operating system. */
export type SystemPrinting = {
  readonly list: () => Promise<ReadonlyArray<SystemPrinterFacts>>;
  /** Answers whether the system took the page; what becomes of it then, nobody learns. */
  readonly print: (name: string, page: PrintedPage) => Promise<boolean>;
};

/** Fine enough for label printers and any office printer; whatever the head has, the driver turns the picture into its dots. */
export const systemHead = { dots: 4_000, dotsPerMm: 11.81 } as const;
const edgeMm = 1.5;

const pageFor = (paper: Paper, png: Uint8Array, width: number, height: number): PrintedPage => ({
  png,
  widthMm: paper.widthMm,
  heightMm: paper.kind === 'label' ? paper.heightMm : height + 2 * edgeMm,
  picture: { left: (paper.widthMm - width) / 2, top: edgeMm, width, height },
});

/**
 * A printer behind the system's spooler: `handed-over` is the best that it ever answers. A queue that is halted, or
 * gone, gets nothing.
 */
export const createSystemPrinter = (name: string, system: SystemPrinting, paper: () => Paper): Printer => {
  const check = async (): Promise<PrinterState> => {
    const known = (await system.list()).find((printer) => printer.name === name);
    return known?.state ?? { kind: 'not-ready', trouble: 'gone' };
  };
  return {
    head: systemHead,
    print: async (_jobId, image, begin) => {
      const drawn = image.catch(() => null);
      const state = await check();
      if (state.kind === 'not-ready') return { kind: 'not-started', trouble: state.trouble };
      const pixels = await drawn;
      if (pixels === null) return { kind: 'not-rendered' };
      const size = [pixels.width / systemHead.dotsPerMm, pixels.height / systemHead.dotsPerMm] as const;
      const page = pageFor(paper(), toPng(toBitmap(pixels)), ...size);
      if (!begin()) return { kind: 'withdrawn' };
      // A failure on the way tells as little as a refusal: whether something left is for a person to see.
      const taken = await system.print(name, page).catch(() => false);
      return taken ? { kind: 'handed-over' } : { kind: 'unknown', trouble: 'error', later: Promise.resolve(false) };
    },
    check,
    expectSpoiltPaper: () => undefined,
    letGo: () => undefined,
  };
};
