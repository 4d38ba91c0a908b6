import { createHeadcountFold, type Headcount, type StationEntry } from '#shared/domain/headcount.ts';
import type { Exclusive, Trace } from '#shared/domain/presence.ts';
import { subjectOf, type LogEntry } from '#shared/domain/scan.ts';
import type { HeardFacts } from '../store/heard.ts';
import type { Log } from '../store/log.ts';

/** The headcount as this station knows it, true once log and heard facts have been read; reading goes on between scans. */
export type HeadcountKeeper = {
  readonly add: (entry: LogEntry) => void;
  /** A fact of another station. */
  readonly hear: (entry: StationEntry) => void;
  readonly at: (checkpointId: string) => Headcount;
  /** Who is inside one of the rooms, in no particular order. */
  readonly insideOf: (roomId: string) => ReadonlySet<string>;
  /** All that is known of one attendee, in no particular order. */
  readonly historyOf: (attendeeId: string) => ReadonlyArray<Trace>;
  /** Everybody of whom something is known. */
  readonly attendees: () => Iterable<string>;
  /** Calls back with whom each fact is about. */
  readonly watch: (onFact: (attendeeId: string) => void) => void;
  /** Reads what is left at once, for a decision that depends on it. */
  readonly finish: () => void;
  /** Whether everything was read. */
  readonly isRead: () => boolean;
  readonly close: () => void;
};

export type HeadcountSources = {
  readonly log: Pick<Log, 'after'>;
  readonly heard: Pick<HeardFacts, 'after'>;
  readonly exclusive: Exclusive;
  /** The checkpoints of which it is kept who is inside. */
  readonly rooms?: ReadonlySet<string>;
};

const slice = 500;

/** Starts reading in slices; `onChange` comes after each. */
export const keepHeadcount = (
  { log, heard, exclusive, rooms }: HeadcountSources,
  onChange: () => void,
): HeadcountKeeper => {
  const fold = createHeadcountFold(exclusive, rooms);
  let [read, heardOf] = [0, 0];
  let waiting: NodeJS.Immediate | null = null;

  const watchers: Array<(attendeeId: string) => void> = [];

  const hear = (entry: StationEntry): void => {
    fold.add(entry);
    const attendeeId = subjectOf(entry);
    if (attendeeId !== null) for (const onFact of watchers) onFact(attendeeId);
  };
  const add = (entry: LogEntry): void => hear({ ...entry, stationId: '' });
  const readSlice = (): boolean => {
    const entries = log.after(read, slice);
    entries.forEach(add);
    read = entries.at(-1)?.seq ?? read;
    const others = heard.after(heardOf, slice);
    others?.facts.forEach(hear);
    heardOf = others?.place ?? heardOf;
    return entries.length === slice || others !== null;
  };
  const goOn = (): void => {
    waiting = readSlice() ? setImmediate(goOn) : null;
    onChange();
  };
  waiting = setImmediate(goOn);
  const stop = (): void => {
    if (waiting !== null) clearImmediate(waiting);
    waiting = null;
  };

  return {
    add,
    hear,
    at: fold.at,
    insideOf: fold.insideOf,
    historyOf: fold.historyOf,
    attendees: fold.attendees,
    watch: (onFact) => void watchers.push(onFact),
    finish: () => {
      if (waiting === null) return;
      stop();
      let more = true;
      while (more) more = readSlice();
    },
    isRead: () => waiting === null,
    close: stop,
  };
};
