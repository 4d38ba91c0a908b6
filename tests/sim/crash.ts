import type { Database, Statement, Transaction } from 'better-sqlite3';

/** Ends a process in the middle of what it does; nothing of it runs on. */
export class Crash extends Error {}

/** One run of a process, from its start to its end or crash. */
export type Life = {
  readonly isOver: () => boolean;
  readonly end: () => void;
  /** The process dies at the so-manieth write from now on, just before it or, in every second case, just after. */
  readonly dieAtWrite: (writes: number, after: boolean) => void;
};

/** Writes that may be the last. */
export type Writes = { readonly before: () => void; readonly after: () => void };

/** The beginning of a process; `onCrash` is called when it dies by itself. */
export const createLife = (onCrash: () => void): { readonly life: Life; readonly writes: Writes } => {
  let over = false;
  let left = Number.POSITIVE_INFINITY;
  let dieAfter = false;
  const die = (): never => {
    over = true;
    onCrash();
    throw new Crash('power cut');
  };
  return {
    life: {
      isOver: () => over,
      end: () => {
        over = true;
      },
      dieAtWrite: (writes, after) => {
        left = writes;
        dieAfter = after;
      },
    },
    writes: {
      before: () => {
        if (over) throw new Crash('a process that is over writes nothing');
        left -= 1;
        if (left <= 0 && !dieAfter) die();
      },
      after: () => {
        if (left <= 0) die();
      },
    },
  };
};

/** Compiled statements outlive a process, so that starting one is quick. */
type Compiled = (sql: string, plucked: boolean) => Statement;

/** What is compiled for a disk. */
export const compiledFor = (db: Database): Compiled => {
  const known = new Map<string, Statement>();
  return (sql, plucked) => {
    const key = `${String(plucked)} ${sql}`;
    const same = known.get(key);
    if (same !== undefined) return same;
    const statement = db.prepare(sql);
    known.set(key, plucked ? statement.pluck() : statement);
    return statement;
  };
};

type Guard = { readonly db: Database; readonly compiled: Compiled; readonly writes: Writes };

const guardStatement = (guard: Guard, sql: string, plucked: boolean): Statement => {
  const { db, compiled, writes } = guard;
  const statement = compiled(sql, plucked);
  const guarding =
    <A extends unknown[], R>(call: (...args: A) => R) =>
    (...args: A): R => {
      writes.before();
      const result = call.apply(statement, args);
      // Inside a transaction nothing is written yet.
      if (!db.inTransaction) writes.after();
      return result;
    };
  const of = <A extends unknown[], R>(call: (...args: A) => R): ((...args: A) => R) =>
    statement.readonly ? call.bind(statement) : guarding(call);
  const guarded = {
    reader: statement.reader,
    readonly: statement.readonly,
    run: of(statement.run),
    get: of(statement.get),
    all: of(statement.all),
    iterate: statement.iterate.bind(statement),
    pluck: () => guardStatement(guard, sql, true),
  };
  // The program uses no more of a statement than this.
  return guarded as unknown as Statement;
};

type Work = (...args: unknown[]) => unknown;

/** The same database as one process sees it: its writes fail once the process is over, and a chosen one is its last. */
export const databaseOf = (db: Database, compiled: Compiled, writes: Writes): Database => {
  const seen = Object.create(db) as Database;
  const guarded = (transaction: Transaction<Work>): Transaction<Work> => {
    const guarding =
      (call: Work): Work =>
      (...args) => {
        writes.before();
        const result = call(...args);
        if (!db.inTransaction) writes.after();
        return result;
      };
    const { immediate, deferred, exclusive } = transaction;
    const all = { immediate: guarding(immediate), deferred: guarding(deferred), exclusive: guarding(exclusive) };
    return Object.assign(guarding(transaction), all) as unknown as Transaction<Work>;
  };
  return Object.assign(seen, {
    prepare: (sql: string) => guardStatement({ db, compiled, writes }, sql, false),
    transaction: (work: Work) => guarded(db.transaction(work)),
  });
};
