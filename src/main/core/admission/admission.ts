import type { AskReply } from '#shared/contract/fleet/feed.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { RecentScan, ScanOutcome } from '#shared/contract/views.ts';
import { admit } from '#shared/domain/admission.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import { neverSeen } from '#shared/domain/presence.ts';
import type { Direction, Fact, LogEntry, ScanMethod, ScanPayload } from '#shared/domain/scan.ts';
import type { Actor } from '#shared/domain/role.ts';
import type { Verdict } from '#shared/domain/verdict.ts';
import { noTicket, type PresentedTicket } from '#shared/domain/ticket.ts';
import type { Store } from '../store/store.ts';
import type { ReadTickets } from '../tickets/read-ticket.ts';
import { historyOf, type HistorySources } from './person-history.ts';
import type { Recording } from './recording.ts';
import type { ScanEntry, Views } from './views.ts';

/** What admission needs from the station around it. */
export type AdmissionOptions = {
  readonly store: Store;
  readonly readTicket: ReadTickets;
  readonly recording: Recording;
  readonly views: Views;
  readonly histories: HistorySources;
  readonly now: () => number;
  readonly checkpoint: () => Checkpoint;
  /** Who stands at the station. */
  readonly by: () => Actor;
  /** How many are inside the checkpoint; asked only where the number is limited. */
  readonly occupancy: (checkpointId: string) => number;
  /** How many the checkpoint may hold by this station's word alone; null for as many as its rules say. */
  readonly mostInside: (checkpointId: string) => number | null;
  /** Queues the badge of an attendee, or takes a waiting one back; both inside the transaction of the scan. */
  readonly badges: {
    readonly queueFirst: (attendeeId: string) => void;
    readonly withdraw: (attendeeId: string) => void;
  };
  /** Called after COMMIT with what was appended. */
  readonly onRecorded: (entry: LogEntry) => void;
};

/** A scan to be decided: who, which way, how, and whether staff overrule a refusal. */
type Presented = {
  readonly attendee: Attendee | null;
  readonly ticket: PresentedTicket;
  readonly direction: Direction;
  readonly method: ScanMethod;
  readonly overrideReason: string | null;
  /** What the central list was asked about this scan. */
  readonly asked: Asked | null;
};

/** A question that the central list was asked before a scan: the id that the fact was promised, and the answer, null for none in time. */
export type Asked = { readonly id: string; readonly attendeeId: string; readonly reply: AskReply | null };

/** Decides on scans and keeps them; every answer is on disk before it is given. */
export type Admission = {
  readonly byCodes: (
    codes: ReadonlyArray<string>,
    direction: Direction,
    method: ScanMethod,
    asked?: Asked | null,
  ) => ScanOutcome;
  readonly byPerson: (
    attendeeId: string,
    direction: Direction,
    overrideReason: string | null,
    asked?: Asked | null,
  ) => ScanOutcome;
  /** Decides on somebody's entry and queues their badge, inside the caller's transaction; the fact is the caller's to append. */
  readonly entry: (attendeeId: string, method: ScanMethod) => ScanFact;
  /** Whom the codes, or else the id, would let in now; null for nobody. Records nothing. */
  readonly wouldAdmit: (
    who: { readonly codes: ReadonlyArray<string> } | { readonly attendeeId: string },
  ) => string | null;
  /** Takes an admission back, and its badge as long as it has not been sent. */
  readonly undo: (scanId: string) => Outcome<RecentScan, 'unknown' | 'already-undone' | 'cannot-record'>;
  readonly lastScans: (limit: number) => ReadonlyArray<RecentScan>;
  /** A scan of this station; null for none. */
  readonly scanById: (scanId: string) => RecentScan | null;
  /** The scans of somebody at this station, oldest first. */
  readonly scansOf: (attendeeId: string) => ReadonlyArray<RecentScan>;
};

type ScanFact = Extract<Fact, { kind: 'scan' }>;

/** Of whom a scan is recorded: the attendee, or somebody not heard of yet for whom a signed ticket vouches. */
const bearerOf = (
  attendee: Attendee | null,
  { claim }: PresentedTicket,
): { readonly id: string; readonly category: string | null } | null => {
  if (attendee !== null) return attendee;
  return claim.kind === 'signed' ? { id: claim.attendeeId, category: claim.category } : null;
};

const isScan = (entry: LogEntry | null): entry is ScanEntry => entry?.kind === 'scan';

/** The admission of one station. */
export const createAdmission = (options: AdmissionOptions): Admission => {
  const {
    store,
    readTicket,
    recording,
    views,
    histories,
    now,
    checkpoint,
    by,
    occupancy,
    mostInside,
    badges,
    onRecorded,
  } = options;

  /** The checkpoint's rules as they hold for a station that may have to decide alone. */
  const rulesNow = (): Pick<Checkpoint, 'id' | 'rules'> => {
    const { id, rules } = checkpoint();
    const most = rules.capacity === null ? null : mostInside(id);
    return most === null
      ? { id, rules }
      : { id, rules: { ...rules, capacity: Math.min(rules.capacity ?? most, most) } };
  };
  const verdictFor = ({
    attendee,
    ticket,
    direction,
  }: Pick<Presented, 'attendee' | 'ticket' | 'direction'>): Verdict => {
    const { id, rules } = rulesNow();
    const subject = bearerOf(attendee, ticket);
    return admit({
      checkpoint: { id, rules },
      attendee,
      ticket,
      presence: subject === null ? neverSeen : historyOf(histories, subject.id).at(id),
      occupancy: rules.capacity === null ? 0 : occupancy(id),
      direction,
      now: now(),
    });
  };
  const decide = (presented: Presented): ScanPayload => {
    const { attendee, ticket, direction, method, overrideReason, asked } = presented;
    const verdict = verdictFor(presented);
    const subject = bearerOf(attendee, ticket);
    const own = verdict.kind === 'refused' ? verdict.reason : null;
    // The list knows more than this station: its answer can only turn an admission down.
    const told = asked !== null && asked.attendeeId === subject?.id && direction === 'entry' ? asked.reply : null;
    const refusal = own ?? (told === null || told.kind === 'free' ? null : told.kind);
    const overrules = refusal !== null && attendee !== null && overrideReason !== null;
    return {
      attendeeId: subject?.id ?? null,
      category: subject?.category ?? null,
      checkpointId: checkpoint().id,
      direction,
      method,
      verdict: refusal === null || overrules ? 'admitted' : refusal,
      override: overrules ? { refusal, reason: overrideReason } : null,
      by: by(),
    };
  };

  const scanOf = (presented: Presented): ScanFact => {
    const payload = decide(presented);
    // Whoever only the ticket vouches for has no name to print.
    if (presented.attendee !== null && payload.verdict === 'admitted' && payload.direction === 'entry') {
      badges.queueFirst(presented.attendee.id);
    }
    return { kind: 'scan', payload };
  };
  const byId = (
    attendeeId: string,
    how: Pick<Presented, 'direction' | 'method' | 'overrideReason' | 'asked'>,
  ): Presented => ({ attendee: store.attendees.byId(attendeeId), ticket: noTicket, ...how });

  const present = (who: () => Presented): ScanOutcome => {
    const recorded = recording.record(() => {
      const presented = who();
      return store.log.append(scanOf(presented), now(), presented.asked?.id);
    });
    if (!recorded.ok) return { kind: 'cannot-record', cause: recorded.cause };
    onRecorded(recorded.value);
    return { kind: 'verdict', scan: views.ofScan(recorded.value as ScanEntry) };
  };
  /** What the list said of a person whose entry has not been heard of here yet. */
  const withReply = (outcome: ScanOutcome, reply: AskReply | null): ScanOutcome => {
    if (outcome.kind !== 'verdict' || reply?.kind !== 'already-in') return outcome;
    const { verdict } = outcome.scan;
    if (verdict.kind !== 'refused' || verdict.reason !== 'already-in' || verdict.since !== undefined) return outcome;
    const { since, station } = reply;
    return { kind: 'verdict', scan: { ...outcome.scan, verdict: { ...verdict, since }, sinceStation: station } };
  };

  return {
    byCodes: (codes, direction, method, asked = null) =>
      withReply(
        present(() => ({ ...readTicket(codes), direction, method, overrideReason: null, asked })),
        asked?.reply ?? null,
      ),
    byPerson: (attendeeId, direction, overrideReason, asked = null) =>
      withReply(
        present(() => byId(attendeeId, { direction, method: 'search', overrideReason, asked })),
        asked?.reply ?? null,
      ),
    entry: (attendeeId, method) =>
      scanOf(byId(attendeeId, { direction: 'entry', method, overrideReason: null, asked: null })),
    wouldAdmit: (who) => {
      const read =
        'codes' in who ? readTicket(who.codes) : { attendee: store.attendees.byId(who.attendeeId), ticket: noTicket };
      if (verdictFor({ ...read, direction: 'entry' }).kind !== 'admitted') return null;
      return bearerOf(read.attendee, read.ticket)?.id ?? null;
    },
    undo: (scanId) => {
      const scan = store.log.byId(scanId);
      if (!isScan(scan) || scan.payload.verdict !== 'admitted') return { ok: false, code: 'unknown' };
      const { attendeeId, direction } = scan.payload;
      if (views.ofScan(scan).undone) return { ok: false, code: 'already-undone' };
      const fact: Fact = { kind: 'undo', payload: { scanId, attendeeId, by: by() } };
      const recorded = recording.record(() => {
        if (attendeeId !== null && direction === 'entry') badges.withdraw(attendeeId);
        return store.log.append(fact, now());
      });
      if (!recorded.ok) return { ok: false, code: 'cannot-record' };
      onRecorded(recorded.value);
      return { ok: true, value: views.ofScan(scan) };
    },
    lastScans: (limit) => store.log.lastScans(limit).filter(isScan).map(views.ofScan),
    scanById: (scanId) => {
      const scan = store.log.byId(scanId);
      return isScan(scan) ? views.ofScan(scan) : null;
    },
    scansOf: (attendeeId) => store.log.ofAttendee(attendeeId).filter(isScan).map(views.ofScan),
  };
};
