import type { StationSettings } from '#shared/contract/settings.ts';
import type { Log } from '../store/log.ts';

const servedForMs = 5 * 60_000;

/**
 * Who stands at a machine without staff: whoever it admitted last, for some minutes. Anybody who shows a ticket after them, or an undo,
 * ends it, so that nobody answers for somebody else.
 */
export const justAdmitted = (log: Pick<Log, 'lastScans' | 'ofAttendee'>, now: () => number): string | null => {
  const last = log.lastScans(1)[0];
  if (last?.kind !== 'scan') return null;
  const { verdict, direction, attendeeId } = last.payload;
  if (attendeeId === null || verdict !== 'admitted' || direction !== 'entry') return null;
  const isUndone = log
    .ofAttendee(attendeeId)
    .some((entry) => entry.kind === 'undo' && entry.payload.scanId === last.id);
  return !isUndone && Math.abs(now() - last.at) < servedForMs ? attendeeId : null;
};

/** Whether somebody is the one who stands at a machine without staff now. */
export const isServedAlone = (
  attendeeId: string,
  {
    role,
    ...sources
  }: {
    readonly role: StationSettings['role'];
    readonly log: Parameters<typeof justAdmitted>[0];
    readonly now: () => number;
  },
): boolean => role === 'self-service' && justAdmitted(sources.log, sources.now) === attendeeId;
