import type { BadgeDrawing, BadgeRenderer, GreyImage } from '#shared/contract/badge.ts';
import { assertNever } from '#shared/assert-never.ts';
import { type Paper, spaceOn } from '#shared/domain/paper.ts';
import type { PrinterState, PrintJob } from '#shared/domain/print-job.ts';
import { isSame } from '#shared/is-same.ts';
import type { PrintJobStore } from './print-job-store.ts';
import type { Printer, PrintOutcome } from './printer.ts';
import { createWaiter } from './waiter.ts';

/** Pauses of a worker in milliseconds. */
export type QueuePauses = {
  /** Until the state of a printer that is not ready is asked again: the first pause, doubled up to the last. */
  readonly first: number;
  readonly last: number;
  /** Between two looks at a printer that has nothing to do. */
  readonly idle: number;
};

/** What stands on a badge and its layout, for whatever paper it will come out on. */
export type UndrawnBadge = Omit<BadgeDrawing, 'space'>;

/** What a worker needs from the queue around it. */
export type BadgeWorkerOptions = {
  readonly printer: Printer;
  /** Names the printer in the record of each job. */
  readonly printerName: string;
  readonly jobs: PrintJobStore;
  readonly renderer: BadgeRenderer;
  readonly paper: () => Paper;
  /** Null when the attendee is gone. */
  readonly badgeOf: (attendeeId: string) => UndrawnBadge | null;
  readonly pauses: QueuePauses;
  /** Whose badge waits while they answer what is to stand on it; null for nobody's. */
  readonly held?: () => string | null;
  /** Called after each change of a job or of the printer's state. */
  readonly onChange: () => void;
  /** Called when something that should not happen did; never with personal data. */
  readonly onProblem: (what: string) => void;
};

/** Brings waiting badges to one printer, in order, until it is retired. */
export type BadgeWorker = {
  readonly printer: Printer;
  readonly state: () => PrinterState;
  /** Asks the printer how it is. */
  readonly look: () => Promise<PrinterState>;
  readonly tell: (state: PrinterState) => void;
  readonly draw: (badge: UndrawnBadge) => Promise<GreyImage>;
  /** A badge was queued. */
  readonly wake: () => void;
  /** Something changed that ends a pause. */
  readonly hurry: () => void;
  /** Begins no further badge; resolves when the one under way has come to its end, within the printer's deadline. */
  readonly retire: () => Promise<void>;
  /** Retires, and gives up recording what the disk does not take: the next start finds such a badge under way. */
  readonly close: () => Promise<void>;
};

/** Starts the worker of a printer. */
export const startBadgeWorker = (options: BadgeWorkerOptions): BadgeWorker => {
  const { printer, printerName, jobs, renderer, paper, badgeOf, pauses, onChange, onProblem } = options;
  const next = (): PrintJob | null => jobs.next(options.held?.() ?? null);
  const waiter = createWaiter();
  let retired = false;
  let closing = false;
  const isRetired = (): boolean => retired;
  let state: PrinterState = { kind: 'unknown' };
  let pause = pauses.first;

  const tell = (next: PrinterState): void => {
    if (isSame(next, state)) return;
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

  const draw = (badge: UndrawnBadge): Promise<GreyImage> =>
    renderer.render({ ...badge, space: spaceOn(paper(), printer.head) });

  const settleLater = (job: PrintJob, later: Promise<boolean>): void => {
    void later.then((came) => (came ? record(() => jobs.move(job.id, 'unknown', 'printed', null)) : undefined));
  };

  const conclude = async (job: PrintJob, outcome: PrintOutcome): Promise<void> => {
    switch (outcome.kind) {
      case 'printed':
        tell({ kind: 'ready', paperNearEnd: outcome.paperNearEnd });
        return record(() => jobs.move(job.id, 'sending', 'printed', null));
      case 'not-started':
        tell({ kind: 'not-ready', trouble: outcome.trouble });
        // Another printer may have taken the badge meanwhile.
        return isRetired() ? undefined : record(() => jobs.move(job.id, 'queued', 'queued', outcome.trouble));
      case 'unknown':
        tell({ kind: 'not-ready', trouble: outcome.trouble });
        await record(() => jobs.move(job.id, 'sending', 'unknown', outcome.trouble));
        return settleLater(job, outcome.later);
      case 'handed-over':
        return record(() => jobs.move(job.id, 'sending', 'handed-over', null));
      case 'not-rendered':
        // What was on the badge is personal, so the cause stays out of the log.
        onProblem('badge-not-rendered');
        return isRetired() ? undefined : record(() => jobs.move(job.id, 'queued', 'failed', 'render-failed'));
      case 'withdrawn':
        return;
      default:
        return assertNever(outcome);
    }
  };

  /** One badge; answers whether the next may follow at once. */
  const printOne = async (job: PrintJob): Promise<boolean> => {
    const badge = badgeOf(job.attendeeId);
    if (badge === null) {
      await record(() => jobs.move(job.id, 'queued', 'failed', 'render-failed'));
      return true;
    }
    const outcome = await printer.print(job.id, draw(badge), () => {
      const begun = !retired && jobs.begin(job.id, printerName);
      if (begun) onChange();
      return begun;
    });
    await conclude(job, outcome);
    return outcome.kind !== 'not-started' && outcome.kind !== 'unknown';
  };

  const look = async (): Promise<PrinterState> => {
    tell(await printer.check());
    return state;
  };

  const step = async (): Promise<void> => {
    const job = next();
    if (job === null) {
      await waiter.sleep(pauses.idle);
      if (!retired && next() === null) await look();
      return;
    }
    if (await printOne(job)) {
      pause = pauses.first;
      return;
    }
    // A printer in trouble is asked calmly; a badge that was just queued does not make it ready any sooner.
    do {
      if (isRetired()) return;
      await waiter.pause(pause);
      pause = Math.min(pause * 2, pauses.last);
    } while (!isRetired() && (await look()).kind !== 'ready');
  };

  const work = async (): Promise<void> => {
    await look();
    while (!isRetired()) {
      try {
        await step();
      } catch (error) {
        onProblem(`printing: ${(error as { code?: string }).code ?? 'error'}`);
        await waiter.pause(pauses.first);
      }
    }
  };
  const working = work();

  const retire = async (): Promise<void> => {
    retired = true;
    printer.letGo();
    waiter.hurry();
    await working;
    printer.letGo();
  };

  return {
    printer,
    state: () => state,
    look,
    tell,
    draw,
    wake: waiter.wake,
    hurry: waiter.hurry,
    retire,
    close: () => {
      closing = true;
      return retire();
    },
  };
};
