import type { Database } from 'better-sqlite3';
import type { BadgeState } from '#shared/contract/views.ts';
import type { PrintJob, PrintJobState, PrinterTrouble } from '#shared/domain/print-job.ts';

type Row = {
  readonly position: number;
  readonly attendee_id: string;
  readonly copy: 0 | 1;
  readonly state: PrintJobState;
  readonly trouble: PrinterTrouble | null;
  readonly printer: string | null;
  readonly created_at: number;
};

const toJob = (row: Row): PrintJob => ({
  id: String(row.position),
  attendeeId: row.attendee_id,
  copy: row.copy === 1,
  state: row.state,
  trouble: row.trouble,
  printer: row.printer,
  createdAt: row.created_at,
});

/** A badge to be printed; `at` in UTC epoch milliseconds. */
export type NewPrintJob = { readonly attendeeId: string; readonly copy: boolean; readonly at: number };

/** Appends a badge to the queue and answers its id; for use inside the transaction that admits somebody. Wake the queue after COMMIT. */
export const prepareEnqueue = (db: Database): ((job: NewPrintJob) => string) => {
  const insert = db.prepare(`
    INSERT INTO print_job (attendee_id, copy, state, created_at, changed_at)
    VALUES (:attendeeId, :copy, 'queued', :at, :at)`);
  return (job) => String(insert.run({ ...job, copy: job.copy ? 1 : 0 }).lastInsertRowid);
};

/** Whether a badge was ever queued for somebody and not withdrawn. */
export const prepareHasBadge = (db: Database): ((attendeeId: string) => boolean) => {
  const any = db.prepare(`SELECT 1 FROM print_job WHERE attendee_id = ? AND state <> 'withdrawn' LIMIT 1`);
  return (attendeeId) => any.get(attendeeId) !== undefined;
};

/** Takes a badge that has not been sent out of the queue again, as when its admission is undone; copies stay. */
export const prepareWithdraw = (db: Database): ((attendeeId: string) => void) => {
  const withdraw = db.prepare(
    `UPDATE print_job SET state = 'withdrawn' WHERE attendee_id = ? AND copy = 0 AND state IN ('queued', 'failed')`,
  );
  return (attendeeId) => {
    withdraw.run(attendeeId);
  };
};

/** How badges stand: the furthest that any attempt came counts, but an open one comes before a finished one. */
export const prepareBadgeStates = (
  db: Database,
): ((attendeeIds: ReadonlyArray<string>) => ReadonlyMap<string, BadgeState>) => {
  const select = db.prepare<[string], { attendee_id: string; state: PrintJobState }>(`
    SELECT attendee_id, state FROM print_job
    WHERE attendee_id IN (SELECT value FROM json_each(?)) AND state <> 'withdrawn'
    ORDER BY state IN ('printed', 'handed-over') DESC, position`);
  return (attendeeIds) => {
    const states = new Map<string, BadgeState>(attendeeIds.map((id) => [id, 'none']));
    for (const row of select.all(JSON.stringify(attendeeIds))) states.set(row.attendee_id, row.state);
    return states;
  };
};

/** The table of print jobs as the queue uses it; every change is durable when the call returns, every refusal a `false`. */
export type PrintJobStore = {
  readonly enqueue: (job: NewPrintJob) => string;
  readonly hasOpen: (attendeeId: string) => boolean;
  /** The next badge to print, leaving that of `held` for later. */
  readonly next: (held: string | null) => PrintJob | null;
  readonly open: () => ReadonlyArray<PrintJob>;
  /** Changes the state when it still is `from`. */
  readonly move: (id: string, from: PrintJobState, to: PrintJobState, trouble: PrinterTrouble | null) => boolean;
  /** Notes that a queued badge begins to leave for a printer. */
  readonly begin: (id: string, printer: string) => boolean;
  /** The state of one job; null for none. */
  readonly stateOf: (id: string) => PrintJobState | null;
  /** Badges that were under way when the program ended: nobody saw what became of them. Returns how many. */
  readonly interrupt: () => number;
  /** How many badges began to leave for a printer since then and may have taken paper there: UTC epoch milliseconds. */
  readonly takenSince: (printer: string, at: number) => number;
};

// To the letter what the index is limited to, for else SQLite would not use it.
const isOpen = `state IN ('queued', 'sending', 'failed', 'unknown')`;

/** The store on an open database; `now` gives UTC epoch milliseconds. */
export const openPrintJobStore = (db: Database, now: () => number): PrintJobStore => {
  const columns = 'position, attendee_id, copy, state, trouble, printer, created_at';
  const next = db.prepare<[string | null], Row>(
    `SELECT ${columns} FROM print_job WHERE ${isOpen} AND state = 'queued' AND attendee_id IS NOT ? ORDER BY position LIMIT 1`,
  );
  const open = db.prepare<[], Row>(`SELECT ${columns} FROM print_job WHERE ${isOpen} ORDER BY position`);
  const one = db
    .prepare<[string], PrintJobState>(`SELECT state FROM print_job WHERE position = ? AND state <> 'withdrawn'`)
    .pluck();
  const openOf = db.prepare(`SELECT 1 FROM print_job WHERE attendee_id = ? AND ${isOpen} LIMIT 1`);
  const move = db.prepare(
    'UPDATE print_job SET state = :to, trouble = :trouble, changed_at = :at WHERE position = :id AND state = :from',
  );
  const begin = db.prepare(
    `UPDATE print_job SET state = 'sending', trouble = NULL, printer = :printer, begun_at = :at, changed_at = :at
     WHERE position = :id AND state = 'queued'`,
  );
  const interrupt = db.prepare(
    `UPDATE print_job SET state = 'unknown', trouble = 'interrupted', changed_at = ? WHERE ${isOpen} AND state = 'sending'`,
  );
  const takenSince = db
    .prepare<[string, number], number>('SELECT count(*) FROM print_job WHERE printer = ? AND begun_at >= ?')
    .pluck();
  return {
    enqueue: prepareEnqueue(db),
    hasOpen: (attendeeId) => openOf.get(attendeeId) !== undefined,
    next: (held) => {
      const row = next.get(held);
      return row === undefined ? null : toJob(row);
    },
    open: () => open.all().map(toJob),
    move: (id, from, to, trouble) => move.run({ id, from, to, trouble, at: now() }).changes === 1,
    begin: (id, printer) => begin.run({ printer, id, at: now() }).changes === 1,
    stateOf: (id) => one.get(id) ?? null,
    interrupt: () => interrupt.run(now()).changes,
    takenSince: (printer, at) => takenSince.get(printer, at) ?? 0,
  };
};
