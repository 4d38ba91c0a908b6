import type { Database } from 'better-sqlite3';
import type { PrintJob, PrintJobState, PrinterTrouble } from '#shared/domain/print-job.ts';
import type { BadgeState } from '#shared/contract/views.ts';

type Row = {
  readonly id: string;
  readonly attendee_id: string;
  readonly copy: 0 | 1;
  readonly state: PrintJobState;
  readonly trouble: PrinterTrouble | null;
  readonly created_at: number;
};

const toJob = (row: Row): PrintJob => ({
  id: row.id,
  attendeeId: row.attendee_id,
  copy: row.copy === 1,
  state: row.state,
  trouble: row.trouble,
  createdAt: row.created_at,
});

/** A badge to be printed; `at` in UTC epoch milliseconds. */
export type NewPrintJob = {
  readonly id: string;
  readonly attendeeId: string;
  readonly copy: boolean;
  readonly at: number;
};

/** Appends a badge to the queue; for use inside the transaction that admits somebody. Wake the queue after COMMIT. */
export const prepareEnqueue = (db: Database): ((job: NewPrintJob) => void) => {
  const insert = db.prepare(`
    INSERT INTO print_job (id, attendee_id, copy, state, trouble, created_at, changed_at)
    VALUES (:id, :attendeeId, :copy, 'queued', NULL, :at, :at)`);
  return (job) => {
    insert.run({ ...job, copy: job.copy ? 1 : 0 });
  };
};

/** Takes a badge that has not been sent out of the queue again, as when its admission is undone; copies stay. */
export const prepareWithdraw = (db: Database): ((attendeeId: string) => void) => {
  const remove = db.prepare(
    `DELETE FROM print_job WHERE attendee_id = ? AND copy = 0 AND state IN ('queued', 'failed')`,
  );
  return (attendeeId) => {
    remove.run(attendeeId);
  };
};

/** How badges stand: the furthest that any attempt came counts, but an open one comes before a finished one. */
export const prepareBadgeStates = (
  db: Database,
): ((attendeeIds: ReadonlyArray<string>) => ReadonlyMap<string, BadgeState>) => {
  const select = db.prepare<[string], { attendee_id: string; state: PrintJobState }>(`
    SELECT attendee_id, state FROM print_job WHERE attendee_id IN (SELECT value FROM json_each(?)) ORDER BY state = 'printed' DESC, position`);
  return (attendeeIds) => {
    const states = new Map<string, BadgeState>(attendeeIds.map((id) => [id, 'none']));
    for (const row of select.all(JSON.stringify(attendeeIds))) states.set(row.attendee_id, row.state);
    return states;
  };
};

/** The table of print jobs as the queue uses it; every change is durable when the call returns, every refusal a `false`. */
export type PrintJobStore = {
  readonly enqueue: (job: NewPrintJob) => void;
  readonly hasOpen: (attendeeId: string) => boolean;
  readonly next: () => PrintJob | null;
  readonly open: () => ReadonlyArray<PrintJob>;
  /** Changes the state when it still is `from`. */
  readonly move: (id: string, from: PrintJobState, to: PrintJobState, trouble: PrinterTrouble | null) => boolean;
  /** The state of one job; null for none. */
  readonly stateOf: (id: string) => PrintJobState | null;
  /** Badges that were under way when the program ended: nobody saw what became of them. Returns how many. */
  readonly interrupt: () => number;
};

/** The store on an open database; `now` gives UTC epoch milliseconds. */
export const openPrintJobStore = (db: Database, now: () => number): PrintJobStore => {
  const columns = 'id, attendee_id, copy, state, trouble, created_at';
  const next = db.prepare<[], Row>(
    `SELECT ${columns} FROM print_job WHERE state <> 'printed' AND state = 'queued' ORDER BY position LIMIT 1`,
  );
  const open = db.prepare<[], Row>(`SELECT ${columns} FROM print_job WHERE state <> 'printed' ORDER BY position`);
  const one = db.prepare<[string], { state: PrintJobState }>('SELECT state FROM print_job WHERE id = ?');
  const openOf = db.prepare(`SELECT 1 FROM print_job WHERE attendee_id = ? AND state <> 'printed' LIMIT 1`);
  const move = db.prepare(
    'UPDATE print_job SET state = :to, trouble = :trouble, changed_at = :at WHERE id = :id AND state = :from',
  );
  const interrupt = db.prepare(
    `UPDATE print_job SET state = 'unknown', trouble = 'interrupted', changed_at = ? WHERE state <> 'printed' AND state = 'sending'`,
  );
  return {
    enqueue: prepareEnqueue(db),
    hasOpen: (attendeeId) => openOf.get(attendeeId) !== undefined,
    next: () => {
      const row = next.get();
      return row === undefined ? null : toJob(row);
    },
    open: () => open.all().map(toJob),
    move: (id, from, to, trouble) => move.run({ id, from, to, trouble, at: now() }).changes === 1,
    stateOf: (id) => one.get(id)?.state ?? null,
    interrupt: () => interrupt.run(now()).changes,
  };
};
