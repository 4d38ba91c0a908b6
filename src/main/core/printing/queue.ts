import type { Database } from 'better-sqlite3';
import type { BadgeRenderer } from '#shared/contract/badge.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { BadgeState } from '#shared/contract/views.ts';
import type { Paper } from '#shared/domain/paper.ts';
import { paperFor } from '#shared/domain/usual-papers.ts';
import type { PrinterState, PrintJob } from '#shared/domain/print-job.ts';
import { printerKey } from '#shared/domain/printer-address.ts';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';
import { isSame } from '#shared/is-same.ts';
import type { Clock } from '../ports.ts';
import { startBadgeWorker, type BadgeWorker, type QueuePauses, type UndrawnBadge } from './badge-worker.ts';
import { toBitmap } from './bitmap.ts';
import { openPrinter } from './open-printer.ts';
import { toPng } from './png.ts';
import { openPrintJobStore, prepareBadgeStates } from './print-job-store.ts';
import { usualPatience, type Printer, type PrinterPatience } from './printer.ts';
import type { SystemPrinting } from './system-printer.ts';

const usualPauses: QueuePauses = { first: 1_000, last: 15_000, idle: 20_000 };

/** What printing needs from the station around it. */
export type PrintingOptions = {
  readonly db: Database;
  /** Where badges go now; asked anew after `targetChanged`. */
  readonly target: () => PrinterTarget;
  readonly renderer: BadgeRenderer;
  readonly system: SystemPrinting;
  readonly paper: () => Paper;
  /** Null when the attendee is gone. */
  readonly badgeOf: (attendeeId: string) => UndrawnBadge | null;
  readonly testBadge: () => UndrawnBadge;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly badgesFolder: string;
  /** Called after each change of a job or of the printer's state. */
  readonly onChange: () => void;
  /** Called when something that should not happen did; never with personal data. */
  readonly onProblem: (what: string) => void;
  readonly pauses?: QueuePauses;
  /** Whose badge waits while they answer what is to stand on it; null for nobody's. */
  readonly held?: () => string | null;
  readonly patience?: PrinterPatience;
};

/** The queue of one station's printer. Nothing here ever delays a scan. */
export type Printing = {
  /** Queues a badge, durably; refused while one of the same attendee is not settled. */
  readonly enqueue: (attendeeId: string, copy: boolean) => Outcome<{ readonly jobId: string }, 'already-waiting'>;
  /** Says that a job was queued by somebody else (inside the transaction of a scan). */
  readonly wake: () => void;
  /** What a person saw of a badge whose fate is unknown: it came out, or it is to be printed again. */
  readonly settle: (jobId: string, cameOut: boolean) => Outcome<null, 'unknown-job'>;
  readonly retry: (jobId: string) => Outcome<null, 'unknown-job' | 'not-failed'>;
  /** Prints a badge that belongs to nobody; `image` is a PNG as a data URL. */
  readonly test: () => Promise<
    Outcome<{ image: string; printed: boolean }, 'not-ready' | 'render-failed' | 'no-confirmation'>
  >;
  readonly openJobs: () => ReadonlyArray<PrintJob>;
  /** How many badges took paper in a printer (`printerKey`) since then, or may have: UTC epoch milliseconds. */
  readonly takenSince: (printer: string, at: number) => number;
  readonly statesOf: (attendeeIds: ReadonlyArray<string>) => ReadonlyMap<string, BadgeState>;
  readonly printerState: () => PrinterState;
  /** Asks any printer how it is, the station's own or one that is being set up. */
  readonly check: (target: PrinterTarget) => Promise<PrinterState>;
  readonly targetChanged: () => void;
  /** Lets the badge under way end, within the printer's deadline; what is not sent stays queued. */
  readonly close: () => Promise<void>;
};

/**
 * Starts the queue of a station. Each printer has a worker of its own: when another is chosen, it begins with the waiting badges at
 * once, and the one under way comes to its end where it began. Badges cut off by the last end of the program become `unknown`.
 */
export const startPrinting = (options: PrintingOptions): Printing => {
  const { db, clock, onChange, pauses = usualPauses, patience = usualPatience } = options;
  const jobs = openPrintJobStore(db, clock.now);
  const retired = new Set<BadgeWorker>();

  const open = (target: PrinterTarget, paper = options.paper): Printer =>
    openPrinter(target, { ...options, paper, firstJob: clock.now() % 9_999, patience });
  const workFor = (chosen: PrinterTarget, printer: Printer): BadgeWorker =>
    startBadgeWorker({ ...options, printer, printerName: printerKey(chosen), jobs, pauses });
  let target = options.target();
  const first = open(target);
  if (jobs.interrupt() > 0) first.expectSpoiltPaper();
  let worker = workFor(target, first);

  const stopWaitingForLateWords = (): void => {
    for (const each of [worker, ...retired]) each.printer.letGo();
  };
  const retire = (old: BadgeWorker): void => {
    retired.add(old);
    void old.retire().then(() => retired.delete(old));
  };

  return {
    enqueue: (attendeeId, copy) => {
      if (jobs.hasOpen(attendeeId)) return { ok: false, code: 'already-waiting' };
      const jobId = jobs.enqueue({ attendeeId, copy, at: clock.now() });
      worker.wake();
      onChange();
      return { ok: true, value: { jobId } };
    },
    wake: () => worker.wake(),
    settle: (jobId, cameOut) => {
      if (!jobs.move(jobId, 'unknown', cameOut ? 'printed' : 'queued', null)) return { ok: false, code: 'unknown-job' };
      stopWaitingForLateWords();
      worker.hurry();
      onChange();
      return { ok: true, value: null };
    },
    retry: (jobId) => {
      const was = jobs.stateOf(jobId);
      if (was === null) return { ok: false, code: 'unknown-job' };
      if (was !== 'queued' && !jobs.move(jobId, 'failed', 'queued', null)) return { ok: false, code: 'not-failed' };
      worker.hurry();
      onChange();
      return { ok: true, value: null };
    },
    test: async () => {
      const { printer, draw, tell } = worker;
      const image = draw(options.testBadge());
      const outcome = await printer.print(`test-${options.newId()}`, image, () => true);
      if (outcome.kind === 'not-rendered') return { ok: false, code: 'render-failed' };
      if (outcome.kind === 'not-started') tell({ kind: 'not-ready', trouble: outcome.trouble });
      if (outcome.kind === 'not-started' || outcome.kind === 'withdrawn') return { ok: false, code: 'not-ready' };
      if (outcome.kind === 'unknown') {
        printer.letGo();
        return { ok: false, code: 'no-confirmation' };
      }
      const png = toPng(toBitmap(await image)).toString('base64');
      return { ok: true, value: { image: `data:image/png;base64,${png}`, printed: outcome.kind === 'printed' } };
    },
    openJobs: jobs.open,
    takenSince: jobs.takenSince,
    statesOf: prepareBadgeStates(db),
    printerState: () => worker.state(),
    // A printer that is not chosen yet will have the paper that a choice proposes.
    check: (asked) =>
      isSame(asked, target) ? worker.look() : open(asked, () => paperFor(asked, options.paper())).check(),
    targetChanged: () => {
      retire(worker);
      target = options.target();
      worker = workFor(target, open(target));
      onChange();
    },
    close: async () => {
      await Promise.all([...retired, worker].map((each) => each.close()));
    },
  };
};
