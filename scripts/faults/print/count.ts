import Sqlite from 'better-sqlite3';
import { badgesByCode } from '#tests/helpers/printer/badges-by-code.ts';
import type { SimulatedPrinter } from '#tests/helpers/printer/simulated-printer.ts';

/** What became of all badges that were asked for. */
export type PrintCount = {
  readonly jobs: number;
  /** People who got more than one whole badge. */
  readonly twice: number;
  /** Badges that nobody would ever miss: neither on paper nor in need of a person's word. */
  readonly forgotten: number;
  /** Said to be printed, and not on any paper. */
  readonly falselyPrinted: number;
  readonly unknown: number;
};

type Row = { readonly code: string; readonly state: string };

/** Compares what the station believes with what lies on paper; the station has ended. */
export const countBadges = (databaseFile: string, printers: ReadonlyArray<SimulatedPrinter>): PrintCount => {
  const db = new Sqlite(databaseFile, { readonly: true });
  const rows = db
    .prepare<[], Row>(
      `SELECT code, state FROM print_job
       JOIN attendee ON attendee.id = attendee_id JOIN ticket ON ticket.attendee = attendee.key`,
    )
    .all();
  db.close();
  const onPaper = new Map<string, number>();
  for (const printer of printers) {
    for (const [code, badges] of badgesByCode(printer)) onPaper.set(code, (onPaper.get(code) ?? 0) + badges);
  }
  const counted = (suits: (row: Row) => boolean): number => rows.filter(suits).length;
  return {
    jobs: rows.length,
    twice: [...onPaper.values()].filter((badges) => badges > 1).length,
    forgotten: counted(({ state }) => state !== 'printed' && state !== 'unknown'),
    falselyPrinted: counted(({ code, state }) => state === 'printed' && !onPaper.has(code)),
    unknown: counted(({ state }) => state === 'unknown'),
  };
};
