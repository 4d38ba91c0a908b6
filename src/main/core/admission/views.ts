import type { AttendeeView, BadgeState, RecentScan } from '#shared/contract/views.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import { neverSeen, type Presence } from '#shared/domain/presence.ts';
import type { LogEntry, ScanPayload } from '#shared/domain/scan.ts';
import type { Verdict } from '#shared/domain/verdict.ts';
import type { Attendees } from '../store/attendees.ts';
import { historyOf, type HistorySources, type PersonHistory } from './person-history.ts';

/** What the views are made from. */
export type ViewSources = {
  readonly attendees: Attendees;
  readonly histories: HistorySources;
  /** The name of another station, as far as it is known. */
  readonly stationName: (stationId: string) => string | null;
  readonly badgeStates: (attendeeIds: ReadonlyArray<string>) => ReadonlyMap<string, BadgeState>;
  /** The checkpoint that the station serves now. */
  readonly checkpointId: () => string;
  readonly checkpointById: (id: string) => Checkpoint | null;
};

/** A scan among the facts of the log. */
export type ScanEntry = Extract<LogEntry, { kind: 'scan' }>;

/** Attendees and scans as the screens show them. */
export type Views = {
  readonly ofAttendees: (attendees: ReadonlyArray<Attendee>) => ReadonlyArray<AttendeeView>;
  readonly ofScan: (scan: ScanEntry) => RecentScan;
};

const verdictOf = (payload: ScanPayload, before: Presence, checkpoint: Checkpoint | null): Verdict => {
  const { verdict: reason } = payload;
  if (reason === 'admitted')
    return { kind: 'admitted', returning: payload.direction === 'entry' && before.arrivedAt !== null };
  const since = reason === 'already-in' ? before.arrivedAt : null;
  const opensAt = reason === 'too-early' ? (checkpoint?.rules.opensAt ?? null) : null;
  const closedAt = reason === 'too-late' ? (checkpoint?.rules.closesAt ?? null) : null;
  const othersFrom = reason === 'not-booked' ? (checkpoint?.rules.othersFrom ?? null) : null;
  return {
    kind: 'refused',
    reason,
    ...(since === null ? {} : { since }),
    ...(opensAt === null ? {} : { opensAt }),
    ...(othersFrom === null ? {} : { othersFrom }),
    ...(closedAt === null ? {} : { closedAt }),
  };
};

/** The views of a store. */
export const createViews = (sources: ViewSources): Views => {
  const { attendees, histories, stationName, badgeStates, checkpointId, checkpointById } = sources;

  const view = (attendee: Attendee, history: PersonHistory, badge: BadgeState = 'none'): AttendeeView => {
    const { inside, arrivedAt } = history.at(checkpointId());
    return { attendee, inside, arrivedAt, badge };
  };

  return {
    ofAttendees: (some) => {
      const badges = badgeStates(some.map(({ id }) => id));
      return some.map((attendee) => view(attendee, historyOf(histories, attendee.id), badges.get(attendee.id)));
    },
    ofScan: (scan) => {
      const { payload, id, at } = scan;
      const { attendeeId } = payload;
      const attendee = attendeeId === null ? null : attendees.byId(attendeeId);
      const history = attendeeId === null ? null : historyOf(histories, attendeeId);
      const before = history?.before(scan, payload.checkpointId) ?? neverSeen;
      const elsewhere =
        payload.verdict === 'already-in' ? (history?.enteredElsewhere(scan, payload.checkpointId) ?? null) : null;
      const isEntry = payload.verdict === 'admitted' && payload.direction === 'entry';
      const movedFrom = isEntry ? (history?.movedFrom(scan, payload.checkpointId) ?? null) : null;
      const sinceStation = elsewhere === null ? null : stationName(elsewhere);
      return {
        scanId: id,
        at,
        direction: payload.direction,
        method: payload.method,
        verdict: verdictOf(payload, before, checkpointById(payload.checkpointId)),
        ...(sinceStation === null ? {} : { sinceStation }),
        ...(movedFrom === null ? {} : { movedFrom }),
        overridden: payload.override !== null,
        undone: history?.isUndone(id) ?? false,
        person:
          attendee === null || history === null
            ? null
            : view(attendee, history, badgeStates([attendee.id]).get(attendee.id)),
      };
    },
  };
};
