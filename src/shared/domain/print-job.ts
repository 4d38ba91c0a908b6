/**
 * Where one attempt to bring a badge to paper stands. After the first byte a failure is `unknown`:
 * a person decides, the program never prints a second badge by itself. `handed-over`: the system's spooler took it and
 * cannot say more.
 */
export type PrintJobState = 'queued' | 'sending' | 'printed' | 'handed-over' | 'failed' | 'unknown';

/** One badge on its way to paper. */
export type PrintJob = {
  readonly id: string;
  readonly attendeeId: string;
  /** Printed again on request, marked so in the log. */
  readonly copy: boolean;
  readonly state: PrintJobState;
  /** Why it waits, failed or is unknown; null when nothing is wrong. */
  readonly trouble: PrinterTrouble | null;
  /** The address of the printer that it was sent to; null before. */
  readonly printer: string | null;
  readonly createdAt: number;
};

/** What may be wrong with a printer, in the words that the screens translate. */
export type PrinterTrouble =
  | 'unreachable'
  | 'offline'
  | 'cover-open'
  | 'paper-out'
  /** Another roll lies in it than the settings say. */
  | 'wrong-paper'
  | 'error'
  | 'busy'
  | 'no-answer'
  | 'connection-lost'
  | 'interrupted'
  | 'render-failed'
  /** Its device node may not be opened by this user. */
  | 'not-permitted'
  /** Its queue in the system is halted, or takes no jobs. */
  | 'stopped'
  /** The system knows no printer of this name any more. */
  | 'gone';

/** Whether a printer would take a badge now. */
export type PrinterState =
  | { readonly kind: 'ready'; readonly paperNearEnd: boolean }
  | { readonly kind: 'not-ready'; readonly trouble: PrinterTrouble }
  | { readonly kind: 'unknown' };
