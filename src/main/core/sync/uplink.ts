import type { StationReport } from '#shared/contract/fleet/stations.ts';
import type { Clock } from '../ports.ts';
import type { Waiter } from '../printing/waiter.ts';
import { backoffMs } from './backoff.ts';
import type { Answer, Exchange } from './exchange.ts';
import type { HeldEntries } from './held-entries.ts';
import type { Identities } from './identity.ts';
import type { Outbox, Parcel } from './outbox.ts';
import { batchLimit } from './outbox.ts';
import { goRound } from './go-round.ts';
import type { SyncLog } from './sync-log.ts';
import type { Timing } from './timing.ts';

/** How the way up is: `refused` is a list that answers, but acknowledges nothing; `revoked` one that takes nothing of this station any more. */
export type UplinkState =
  | { readonly kind: 'up' }
  | { readonly kind: 'down'; readonly cause: 'stopped' | 'refused' | 'revoked' };

export type UplinkParts = {
  readonly identities: Identities;
  readonly outbox: Outbox;
  readonly held: HeldEntries;
  /** Null while there is no list to talk to. */
  readonly exchange: () => Exchange | null;
  readonly stationName: () => string;
  /** Whether the list was seen to be restored from an older backup; tells it once. */
  readonly wasRestored: () => boolean;
  /** How the station is when everything up to a number is up; null for nothing to say. */
  readonly report: (upTo: number) => Promise<StationReport | null>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly waiter: Waiter;
  readonly breathe: Timing['breathe'];
  readonly signal: AbortSignal;
  readonly onState: (state: UplinkState) => void;
  readonly log: SyncLog;
};

const idleMs = 30_000;
/** Each renewal sends the whole log anew, so a list that asks for it again and again is not believed. */
const renewalsAtMost = 3;

/** Whether a refusal may be the fault of a single entry. */
const isAboutContent = (code: Extract<Answer, { kind: 'refused' }>['code']): boolean =>
  code === 'malformed' || code === 'conflict' || code === 'too-large';

/** Brings the log up, one batch at a time, until the signal ends it. */
export const runUplink = async (parts: UplinkParts): Promise<void> => {
  const { identities, outbox, held, waiter, signal, onState, log } = parts;
  let greeted = false;
  let failures = 0;
  let limit: number = batchLimit.entries;
  let renewals = 0;
  /** The highest seq that the list may rightly claim to hold. */
  let sentUpTo = 0;

  const post = async (exchange: Exchange, entries: ReadonlyArray<string>, upTo?: number): Promise<Answer> => {
    const { stationId, epoch, cursor } = identities.current();
    const report = await parts.report(upTo ?? cursor + entries.length);
    return exchange({
      station: { id: stationId, name: parts.stationName(), epoch },
      sentAt: parts.clock.now(),
      report,
      entries,
    });
  };
  const fail = async (cause: 'stopped' | 'refused' | 'revoked', what: string, atLeastMs = 0): Promise<void> => {
    failures += 1;
    greeted = false;
    onState({ kind: 'down', cause });
    log({ level: 'warn', what: 'sync-failed', cause: what, failures });
    await waiter.pause(Math.max(atLeastMs, backoffMs(failures, parts.random)));
  };
  const failBy = async (answer: Answer): Promise<void> => {
    if (answer.kind === 'unreachable') return fail('stopped', 'unreachable');
    if (answer.kind === 'refused' && answer.code === 'revoked') return fail('revoked', 'revoked');
    if (answer.kind === 'busy') return fail('refused', 'busy', Math.min(answer.retryAfterSeconds, 60) * 1_000);
    return fail(
      'refused',
      answer.kind === 'acknowledged' ? 'lying-cursor' : answer.kind === 'refused' ? answer.code : answer.what,
    );
  };
  const renew = (how: 'epoch' | 'station-and-epoch', cause: string): boolean => {
    if (renewals >= renewalsAtMost) return false;
    renewals += 1;
    greeted = false;
    identities.renew(how);
    log({ level: 'warn', what: 'sync-begins-anew', cause });
    return true;
  };

  /** Two copies of one station number their facts alike: the one that comes second becomes a station of its own, and may be copied again before all is up. */
  const becomeAnother = (answer: Answer): boolean =>
    answer.kind === 'refused' && answer.code === 'conflict' && renew('station-and-epoch', 'conflict');

  /**
   * Asks how much the list holds before anything is sent: a restored log or a list that forgot show here. The last acknowledged fact goes along, because a list that was
   * put back may meanwhile hold another station's copy at that number.
   */
  const greet = async (exchange: Exchange): Promise<void> => {
    const { cursor } = identities.current();
    const last = cursor === 0 ? null : outbox.after(cursor - 1, 1);
    const told = await post(exchange, last?.entries ?? [], cursor);
    const isUnread = told.kind === 'refused' && (told.code === 'malformed' || told.code === 'too-large');
    const answer = isUnread ? await post(exchange, []) : told;
    if (becomeAnother(answer)) return undefined;
    if (answer.kind !== 'acknowledged') return failBy(answer);
    const cause =
      answer.highest > outbox.newest() ? 'log-was-restored' : answer.highest < cursor ? 'list-forgot' : null;
    if (cause !== null) return renew('epoch', cause) ? undefined : failBy(answer);
    sentUpTo = answer.highest;
    greeted = true;
    return undefined;
  };
  /** Narrows a refused batch down to its one bad entry and puts that aside; the rest goes on. */
  const narrow = async (
    exchange: Exchange,
    parcel: Parcel,
    answer: Extract<Answer, { kind: 'refused' }>,
  ): Promise<void> => {
    if (parcel.entries.length > 1) {
      limit = Math.ceil(parcel.entries.length / 2);
      return undefined;
    }
    // A list that refuses even an empty batch, or our note, is to blame itself.
    const control = await post(exchange, []);
    if (control.kind !== 'acknowledged' || parcel.isNote)
      return failBy(control.kind === 'acknowledged' ? answer : control);
    held.hold(parcel.first, answer.code);
    log({ level: 'error', what: 'entry-held', seq: parcel.first, cause: answer.code });
    return undefined;
  };
  const send = async (exchange: Exchange, parcel: Parcel): Promise<void> => {
    sentUpTo = Math.max(sentUpTo, parcel.last);
    const answer = await post(exchange, parcel.entries);
    if (answer.kind === 'acknowledged') {
      if (answer.highest < parcel.first || answer.highest > sentUpTo) return failBy(answer);
      identities.acknowledge(Math.min(answer.highest, parcel.last));
      failures = 0;
      limit = Math.min(limit * 2, batchLimit.entries);
      onState({ kind: 'up' });
      return undefined;
    }
    if (answer.kind !== 'refused' || !isAboutContent(answer.code)) return failBy(answer);
    if (becomeAnother(answer)) return undefined;
    return narrow(exchange, parcel, answer);
  };
  const round = async (): Promise<void> => {
    const exchange = parts.exchange();
    if (exchange === null) {
      greeted = false;
      return waiter.sleep(idleMs);
    }
    // What it holds under the numbers of this log may by now be another copy's, while the number up to which it holds them looks right: everything goes up again.
    if (parts.wasRestored()) return renew('epoch', 'list-was-restored') ? undefined : greet(exchange);
    if (!greeted) return greet(exchange);
    const parcel = outbox.after(identities.current().cursor, limit);
    if (parcel !== null) return send(exchange, parcel);
    failures = 0;
    renewals = 0;
    onState({ kind: 'up' });
    const since = parts.clock.monotonic();
    await waiter.sleep(idleMs);
    // After a long silence the list is asked again, so that "connected" stays true.
    if (parts.clock.monotonic() - since >= idleMs) greeted = false;
    return undefined;
  };

  await goRound(round, { signal, breathe: parts.breathe, onFailure: (what) => fail('stopped', what) });
};
