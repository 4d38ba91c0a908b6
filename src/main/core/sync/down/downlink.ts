import type { Clock } from '../../ports.ts';
import type { Waiter } from '../../printing/waiter.ts';
import { backoffMs } from '../backoff.ts';
import { goRound } from '../go-round.ts';
import type { SyncLog } from '../sync-log.ts';
import type { Timing } from '../timing.ts';
import type { FeedApplier } from './apply-feed.ts';
import type { FeedAnswer, FeedExchange, Told } from './feed-exchange.ts';
import { noMarks, type MarkStore } from './marks.ts';

/** How the way down is. `behind` counts what is here of what the list has, until all of it was here once. */
export type DownlinkState = {
  readonly kind: 'up' | 'down' | 'revoked';
  readonly behind: { readonly done: number; readonly of: number } | null;
};

export type DownlinkParts = {
  readonly isThere: () => boolean;
  readonly epoch: () => string;
  /** The newest number of the own log. The list may hold higher ones of this life, which a backup that was put back took away here. */
  readonly ownNewest: () => number;
  readonly exchange: Pick<FeedExchange, 'feed'>;
  readonly marks: MarkStore;
  readonly apply: FeedApplier;
  /** Sends some of what was changed here; how many, 0 once all is up. */
  readonly sendAttendees: () => Promise<Told<number>>;
  /** Whether attendees here and there differed, so that everything is read again. */
  readonly compare: () => Promise<boolean>;
  /** The rest of an answer: event, assignment, shares. */
  readonly onTold: (answer: FeedAnswer) => void;
  readonly isListening: () => boolean;
  readonly clock: Clock;
  readonly random: () => number;
  readonly waiter: Waiter;
  readonly breathe: Timing['breathe'];
  readonly signal: AbortSignal;
  readonly onState: (state: DownlinkState) => void;
  /** Everything that the list knows is here. */
  readonly onWhole: () => void;
  /** The list was restored from an older backup: it may lack facts of this station, too. */
  readonly onReset: () => void;
  readonly log: SyncLog;
};

const idleMs = 30_000;
/** Between two looks while the list's word that there is news does not come through. */
const pollMs = 3_000;
const compareEveryMs = 3_600_000;

/** Reads what the list knows as soon as it knows more, and sends attendees that were changed here, until the signal ends it. */
export const runDownlink = async (parts: DownlinkParts): Promise<void> => {
  const { exchange, marks, apply, waiter, signal, clock, onState, log } = parts;
  let failures = 0;
  let comparedAt: number | null = null;

  const fail = async (kind: 'down' | 'revoked', what: string): Promise<void> => {
    failures += 1;
    onState({ kind, behind: null });
    log({ level: 'warn', what: 'feed-failed', cause: what, failures });
    await waiter.pause(backoffMs(failures, parts.random));
  };
  const failBy = (told: Exclude<Told<unknown>, { kind: 'told' }>): Promise<void> =>
    fail(told.kind === 'revoked' ? 'revoked' : 'down', told.kind);

  const isPossible = ({ facts, attendees }: FeedAnswer): boolean => {
    const before = marks.current();
    return (
      facts.upTo.number >= before.facts.number &&
      attendees.upTo.number >= before.attendees.number &&
      facts.upTo.number <= facts.newest &&
      attendees.upTo.number <= attendees.newest
    );
  };
  const beginAnew = (): void => {
    log({ level: 'warn', what: 'list-was-restored' });
    marks.move({ facts: noMarks.facts, attendees: noMarks.attendees, sent: 0 });
    parts.onReset();
  };
  const behind = ({ facts, attendees }: FeedAnswer): DownlinkState['behind'] =>
    marks.current().complete
      ? null
      : { done: facts.upTo.number + attendees.upTo.number, of: facts.newest + attendees.newest };
  /** Takes an answer over; whether the list has more. */
  const take = async (answer: FeedAnswer): Promise<boolean | 'not-recorded'> => {
    const { facts, attendees } = answer;
    const before = marks.current();
    if (!(await apply.attendees(attendees)) || !(await apply.facts(facts))) return 'not-recorded';
    parts.onTold(answer);
    const moved = facts.upTo.number > before.facts.number || attendees.upTo.number > before.attendees.number;
    // An answer that moves nothing and claims that there is more would be asked for without end.
    return moved && (facts.upTo.number < facts.newest || attendees.upTo.number < attendees.newest);
  };
  const sendAll = async (): Promise<Told<number>> => {
    for (;;) {
      const sent = await parts.sendAttendees();
      if (sent.kind !== 'told' || sent.value === 0) return sent;
      await parts.breathe();
    }
  };
  const settle = async (): Promise<void> => {
    if (!marks.current().complete) marks.write({ complete: true });
    onState({ kind: 'up', behind: null });
    parts.onWhole();
    if (comparedAt === null || clock.monotonic() - comparedAt > compareEveryMs) {
      comparedAt = clock.monotonic();
      if (await parts.compare()) return undefined;
    }
    return waiter.sleep(parts.isListening() ? idleMs : pollMs);
  };
  const round = async (): Promise<void> => {
    if (!parts.isThere()) return waiter.sleep(idleMs);
    const sent = await sendAll();
    if (sent.kind !== 'told') return failBy(sent);
    const epoch = parts.epoch();
    if (epoch !== marks.current().epoch) marks.move({ epoch, facts: noMarks.facts });
    const { facts, attendees, event } = marks.current();
    const told = await exchange.feed({ epoch, own: parts.ownNewest(), facts, attendees, event });
    if (told.kind !== 'told') return failBy(told);
    const answer = told.value;
    if (answer.reset) {
      const wasAnew = facts.number === 0 && attendees.number === 0;
      if (!wasAnew) beginAnew();
      return wasAnew ? fail('down', 'lying-reset') : undefined;
    }
    if (!isPossible(answer)) return fail('down', 'lying-marks');
    const more = await take(answer);
    if (more === 'not-recorded') return fail('down', more);
    failures = 0;
    if (!more) return settle();
    onState({ kind: 'up', behind: behind(answer) });
    return undefined;
  };

  await goRound(round, { signal, breathe: parts.breathe, onFailure: (what) => fail('down', what) });
};
