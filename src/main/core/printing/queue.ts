import type { Database } from 'better-sqlite3';
import type { BadgeDrawing, BadgeRenderer, GreyImage } from '#shared/contract/badge.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { BadgeState } from '#shared/contract/views.ts';
import { assertNever } from '#shared/assert-never.ts';
import { type Paper, spaceOn } from '#shared/domain/paper.ts';
import { paperFor } from '#shared/domain/usual-papers.ts';
import type { PrinterState, PrintJob } from '#shared/domain/print-job.ts';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';
import type { Clock } from '../ports.ts';
import { toBitmap } from './bitmap.ts';
import { openPrinter } from './open-printer.ts';
import { toPng } from './png.ts';
import { openPrintJobStore, prepareBadgeStates } from './print-job-store.ts';
import { usualPatience, type Printer, type PrinterPatience, type PrintOutcome } from './printer.ts';
import type { SystemPrinting } from './system-printer.ts';
import { createWaiter } from './waiter.ts';

/** Pauses of the queue in milliseconds. */
export type QueuePauses = {
  /** Until the state of a printer that is not ready is asked again: the first pause, doubled up to the last. */
  readonly first: number;
  readonly last: number;
  /** Between two looks at a printer that has nothing to do. */
  readonly idle: number;
};

const usualPauses: QueuePauses = { first: 1_000, last: 15_000, idle: 20_000 };

/** What printing needs from the station around it. */
export type PrintingOptions = {
  readonly db: Database;
  /** Where badges go now; asked anew after `targetChanged`. */
  readonly target: () => PrinterTarget;
  readonly renderer: BadgeRenderer;
  readonly system: SystemPrinting;
  readonly paper: () => Paper;
  /** What stands on an attendee's badge, and its layout; null when the attendee is gone. */
  readonly badgeOf: (attendeeId: string) => Omit<BadgeDrawing, 'space'> | null;
  readonly testBadge: () => Omit<BadgeDrawing, 'space'>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly badgesFolder: string;
  /** Called after each change of a job or of the printer's state. */
  readonly onChange: () => void;
  /** Called when something that should not happen did; never with personal data. */
  readonly onProblem: (what: string) => void;
  readonly pauses?: QueuePauses;
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
  readonly statesOf: (attendeeIds: ReadonlyArray<string>) => ReadonlyMap<string, BadgeState>;
  readonly printerState: () => PrinterState;
  /** Asks any printer how it is, the station's own or one that is being set up. */
  readonly check: (target: PrinterTarget) => Promise<PrinterState>;
  readonly targetChanged: () => void;
  /** Lets the badge under way end, within the printer's deadline; what is not sent stays queued. */
  readonly close: () => Promise<void>;
};

/** Starts the worker that brings queued badges to paper in order; badges cut off by the last end become `unknown`. */
export const startPrinting = (options: PrintingOptions): Printing => {
  const { clock, renderer, onChange, onProblem, pauses = usualPauses, patience = usualPatience } = options;
  const jobs = openPrintJobStore(options.db, clock.now);
  const statesOf = prepareBadgeStates(options.db);
  const waiter = createWaiter();
  let closing = false;
  const isClosing = (): boolean => closing;
  let state: PrinterState = { kind: 'unknown' };
  let pause = pauses.first;

  const open = (target: PrinterTarget, paper = options.paper): Printer =>
    openPrinter(target, { ...options, paper, firstJob: clock.now() % 9_999, patience });
  let target = options.target();
  let printer = open(target);
  if (jobs.interrupt() > 0) printer.expectSpoiltPaper();

  const setState = (next: PrinterState): void => {
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    onChange();
  };

  /** Keeps trying until the database takes it: what happened on paper must not be forgotten while the program runs. */
  const record = async (change: () => boolean): Promise<void> => {
    for (;;) {
      try {
        change();
        onChange();
        return;
      } catch (error) {
        onProblem(`print-job-not-recorded: ${(error as { code?: string }).code ?? 'error'}`);
        if (closing) return;
        await waiter.sleep(pauses.first);
      }
    }
  };

  const draw = (badge: Omit<BadgeDrawing, 'space'>): Promise<GreyImage> =>
    renderer.render({ ...badge, space: spaceOn(options.paper(), printer.head) });

  const settleLater = (job: PrintJob, later: Promise<boolean>): void => {
    void later.then((came) => (came ? record(() => jobs.move(job.id, 'unknown', 'printed', null)) : undefined));
  };

  const conclude = async (job: PrintJob, outcome: PrintOutcome): Promise<void> => {
    switch (outcome.kind) {
      case 'printed':
        setState({ kind: 'ready', paperNearEnd: outcome.paperNearEnd });
        return record(() => jobs.move(job.id, 'sending', 'printed', null));
      case 'not-started':
        setState({ kind: 'not-ready', trouble: outcome.trouble });
        return record(() => jobs.move(job.id, 'queued', 'queued', outcome.trouble));
      case 'unknown':
        setState({ kind: 'not-ready', trouble: outcome.trouble });
        await record(() => jobs.move(job.id, 'sending', 'unknown', outcome.trouble));
        return settleLater(job, outcome.later);
      case 'handed-over':
        return record(() => jobs.move(job.id, 'sending', 'handed-over', null));
      case 'not-rendered':
        // What was on the badge is personal, so the cause stays out of the log.
        onProblem('badge-not-rendered');
        return record(() => jobs.move(job.id, 'queued', 'failed', 'render-failed'));
      case 'withdrawn':
        return;
      default:
        return assertNever(outcome);
    }
  };

  /** One badge; answers whether the next may follow at once. */
  const printOne = async (job: PrintJob): Promise<boolean> => {
    const badge = options.badgeOf(job.attendeeId);
    if (badge === null) {
      await record(() => jobs.move(job.id, 'queued', 'failed', 'render-failed'));
      return true;
    }
    const image = draw(badge);
    const outcome = await printer.print(job.id, image, () => {
      const begun = !closing && jobs.move(job.id, 'queued', 'sending', null);
      if (begun) onChange();
      return begun;
    });
    await conclude(job, outcome);
    return outcome.kind !== 'not-started' && outcome.kind !== 'unknown';
  };

  const look = async (): Promise<boolean> => {
    const asked = printer;
    const seen = await asked.check();
    if (asked === printer) setState(seen);
    return seen.kind === 'ready';
  };

  const step = async (): Promise<void> => {
    const job = jobs.next();
    if (job === null) {
      await waiter.sleep(pauses.idle);
      if (!closing && jobs.next() === null) await look();
      return;
    }
    if (await printOne(job)) {
      pause = pauses.first;
      return;
    }
    // A printer in trouble is asked calmly; a badge that was just queued does not make it ready any sooner.
    do {
      await waiter.pause(pause);
      pause = Math.min(pause * 2, pauses.last);
    } while (!isClosing() && !(await look()));
  };

  const work = async (): Promise<void> => {
    await look();
    while (!isClosing()) {
      try {
        await step();
      } catch (error) {
        onProblem(`printing: ${(error as { code?: string }).code ?? 'error'}`);
        await waiter.pause(pauses.first);
      }
    }
  };
  const working = work();

  return {
    enqueue: (attendeeId, copy) => {
      if (jobs.hasOpen(attendeeId)) return { ok: false, code: 'already-waiting' };
      const jobId = options.newId();
      jobs.enqueue({ id: jobId, attendeeId, copy, at: clock.now() });
      waiter.wake();
      onChange();
      return { ok: true, value: { jobId } };
    },
    wake: waiter.wake,
    settle: (jobId, cameOut) => {
      if (!jobs.move(jobId, 'unknown', cameOut ? 'printed' : 'queued', null)) return { ok: false, code: 'unknown-job' };
      printer.letGo();
      waiter.hurry();
      onChange();
      return { ok: true, value: null };
    },
    retry: (jobId) => {
      const was = jobs.stateOf(jobId);
      if (was === null) return { ok: false, code: 'unknown-job' };
      if (was !== 'queued' && !jobs.move(jobId, 'failed', 'queued', null)) return { ok: false, code: 'not-failed' };
      waiter.hurry();
      onChange();
      return { ok: true, value: null };
    },
    test: async () => {
      const image = draw(options.testBadge());
      const outcome = await printer.print(`test-${options.newId()}`, image, () => true);
      if (outcome.kind === 'not-rendered') return { ok: false, code: 'render-failed' };
      if (outcome.kind === 'not-started') setState({ kind: 'not-ready', trouble: outcome.trouble });
      if (outcome.kind === 'not-started' || outcome.kind === 'withdrawn') return { ok: false, code: 'not-ready' };
      if (outcome.kind === 'unknown') {
        printer.letGo();
        return { ok: false, code: 'no-confirmation' };
      }
      const png = toPng(toBitmap(await image)).toString('base64');
      return { ok: true, value: { image: `data:image/png;base64,${png}`, printed: outcome.kind === 'printed' } };
    },
    openJobs: jobs.open,
    statesOf,
    printerState: () => state,
    check: async (asked) => {
      // A printer that is not chosen yet will have the paper that a choice proposes.
      if (JSON.stringify(asked) !== JSON.stringify(target)) {
        return open(asked, () => paperFor(asked, options.paper())).check();
      }
      await look();
      return state;
    },
    targetChanged: () => {
      target = options.target();
      printer.letGo();
      printer = open(target);
      setState({ kind: 'unknown' });
      waiter.hurry();
    },
    close: async () => {
      closing = true;
      printer.letGo();
      waiter.hurry();
      await working;
      printer.letGo();
    },
  };
};
