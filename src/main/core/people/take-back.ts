import type { Outcome } from '#shared/contract/ipc.ts';
import type { Actor } from '#shared/domain/role.ts';
import { historyOf } from '../admission/person-history.ts';
import type { FrontDesk } from './front-desk.ts';

/** Takes the entry of a walk-in back, their badge as long as it has not been sent, their places, and the registration. */
export const takeBackWalkIn = (
  scanId: string,
  { attendees, log, books, histories, withdrawBadge }: FrontDesk,
  by: Actor,
): Outcome<null, 'unknown' | 'already-undone' | 'cannot-record'> =>
  books.keep(() => {
    const scan = log.byId(scanId);
    if (scan?.kind !== 'scan' || scan.payload.method !== 'walk-in') return { ok: false, code: 'unknown' };
    const { attendeeId } = scan.payload;
    const attendee = attendeeId === null ? null : attendees.byId(attendeeId);
    if (attendeeId === null || attendee === null) return { ok: false, code: 'unknown' };
    if (historyOf(histories, attendeeId).isUndone(scanId)) return { ok: false, code: 'already-undone' };
    withdrawBadge(attendeeId);
    attendees.replace({ ...attendee, registration: 'cancelled', bookings: [] });
    return {
      ok: true,
      value: {
        value: null,
        facts: [
          { kind: 'undo', payload: { scanId, attendeeId, by } },
          { kind: 'change', payload: { what: 'registration', attendeeId, by, to: 'cancelled' } },
        ],
      },
    };
  });
