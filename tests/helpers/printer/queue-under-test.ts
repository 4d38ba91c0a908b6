import type { Database } from 'better-sqlite3';
import { startPrinting, type Printing, type PrintingOptions } from '#core/printing/queue.ts';
import type { PrinterPatience } from '#core/printing/printer.ts';
import type { BadgeContent } from '#shared/contract/badge.ts';
import { usualPaper } from '#shared/domain/paper.ts';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';
import { plainRenderer } from './plain-badge.ts';

/** Patience of a printer that stands on the same machine. */
export const shortPatience: PrinterPatience = {
  connect: 500,
  answer: 200,
  bringBackEach: 60,
  bringBack: 600,
  processId: 60,
  spare: 250,
  late: 2_000,
  close: 50,
};

/** A badge of nothing but a code. */
export const bareContent = (code: string): BadgeContent => ({
  name: code,
  organisation: '',
  role: null,
  category: 'participant',
  marks: [],
  lines: [],
  code,
  eventName: 'Event',
  logo: null,
});

/** A queue on a real database, with everybody's badge holding their id; lets a test await a state. */
export const startQueue = (
  db: Database,
  target: PrinterTarget,
  more: Partial<PrintingOptions> = {},
): Printing & { readonly until: (what: (queue: Printing) => boolean) => Promise<void> } => {
  let ids = 0;
  const watchers = new Set<() => void>();
  const queue = startPrinting({
    system: { list: () => Promise.resolve([]), print: () => Promise.resolve(false) },
    db,
    target: () => target,
    renderer: plainRenderer,
    paper: () => usualPaper,
    badgeOf: (attendeeId) => ({ content: bareContent(attendeeId), layout: '' }),
    testBadge: () => ({ content: bareContent('TEST'), layout: '' }),
    clock: { now: Date.now, monotonic: () => performance.now() },
    newId: () => `job-${process.pid}-${performance.now()}-${(ids += 1)}`.replaceAll('.', '-'),
    badgesFolder: '/nonexistent',
    onChange: () => {
      for (const watch of watchers) watch();
    },
    onProblem: () => undefined,
    pauses: { first: 20, last: 80, idle: 100 },
    patience: shortPatience,
    ...more,
  });
  const until = (what: (queue: Printing) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const watch = (): void => {
        if (!what(queue)) return;
        watchers.delete(watch);
        resolve();
      };
      watchers.add(watch);
      watch();
    });
  return { ...queue, until };
};
