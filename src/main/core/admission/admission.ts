import type { Outcome } from '#shared/contract/ipc.ts';
import type { RecentScan, ScanOutcome } from '#shared/contract/views.ts';
import { admit } from '#shared/domain/admission.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import { neverSeen } from '#shared/domain/presence.ts';
import type { Direction, Fact, LogEntry, ScanMethod, ScanPayload } from '#shared/domain/scan.ts';
import type { Store } from '../store/store.ts';
import { historyOf, type HistorySources } from './person-history.ts';
import type { Recording } from './recording.ts';
import type { ScanEntry, Views } from './views.ts';

/** What admission needs from the station around it. */
export type AdmissionOptions = {
  readonly store: Store;
  readonly recording: Recording;
  readonly views: Views;
  readonly histories: HistorySources;
  readonly now: () => number;
  readonly checkpoint: () => Checkpoint;
  /** How many are inside the checkpoint; asked only where the number is limited. */
  readonly occupancy: (checkpointId: string) => number;
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
  readonly direction: Direction;
  readonly method: ScanMethod;
  readonly overrideReason: string | null;
};

/** Decides on scans and keeps them; every answer is on disk before it is given. */
export type Admission = {
  readonly byCodes: (codes: ReadonlyArray<string>, direction: Direction, method: ScanMethod) => ScanOutcome;
  readonly byPerson: (attendeeId: string, direction: Direction, overrideReason: string | null) => ScanOutcome;
  /** Takes an admission back, and its badge as long as it has not been sent. */
  readonly undo: (scanId: string) => Outcome<RecentScan, 'unknown' | 'already-undone' | 'cannot-record'>;
  readonly lastScans: (limit: number) => ReadonlyArray<RecentScan>;
};

const isScan = (entry: LogEntry | null): entry is ScanEntry => entry?.kind === 'scan';

/** The admission of one station. */
export const createAdmission = (options: AdmissionOptions): Admission => {
  const { store, recording, views, histories, now, checkpoint, occupancy, badges, onRecorded } = options;

  const decide = ({ attendee, direction, method, overrideReason }: Presented): ScanPayload => {
    const { id, rules } = checkpoint();
    const verdict = admit({
      checkpoint: { id, rules },
      attendee,
      presence: attendee === null ? neverSeen : historyOf(histories, attendee.id).at(id),
      occupancy: rules.capacity === null ? 0 : occupancy(id),
      direction,
      now: now(),
    });
    const refusal = verdict.kind === 'refused' ? verdict.reason : null;
    const overrules = refusal !== null && attendee !== null && overrideReason !== null;
    return {
      attendeeId: attendee?.id ?? null,
      category: attendee?.category ?? null,
      checkpointId: id,
      direction,
      method,
      verdict: refusal === null || overrules ? 'admitted' : refusal,
      override: overrules ? { refusal, reason: overrideReason } : null,
    };
  };

  const present = (who: () => Presented): ScanOutcome => {
    const recorded = recording.record(() => {
      const payload = decide(who());
      const entry = store.log.append({ kind: 'scan', payload }, now());
      if (payload.attendeeId !== null && payload.verdict === 'admitted' && payload.direction === 'entry') {
        badges.queueFirst(payload.attendeeId);
      }
      return entry;
    });
    if (!recorded.ok) return { kind: 'cannot-record', cause: recorded.cause };
    onRecorded(recorded.value);
    return { kind: 'verdict', scan: views.ofScan(recorded.value as ScanEntry) };
  };

  return {
    byCodes: (codes, direction, method) =>
      present(() => ({ attendee: store.attendees.byCode(codes), direction, method, overrideReason: null })),
    byPerson: (attendeeId, direction, overrideReason) =>
      present(() => ({ attendee: store.attendees.byId(attendeeId), direction, method: 'search', overrideReason })),
    undo: (scanId) => {
      const scan = store.log.byId(scanId);
      if (!isScan(scan) || scan.payload.verdict !== 'admitted') return { ok: false, code: 'unknown' };
      const { attendeeId, direction } = scan.payload;
      if (views.ofScan(scan).undone) return { ok: false, code: 'already-undone' };
      const fact: Fact = { kind: 'undo', payload: { scanId, attendeeId } };
      const recorded = recording.record(() => {
        if (attendeeId !== null && direction === 'entry') badges.withdraw(attendeeId);
        return store.log.append(fact, now());
      });
      if (!recorded.ok) return { ok: false, code: 'cannot-record' };
      onRecorded(recorded.value);
      return { ok: true, value: views.ofScan(scan) };
    },
    lastScans: (limit) => store.log.lastScans(limit).filter(isScan).map(views.ofScan),
  };
};
