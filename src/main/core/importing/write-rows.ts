import { blankAttendee, type Attendee } from '#shared/domain/attendee.ts';
import { makeTicketCode } from '#shared/domain/ticket-code/own-code.ts';
import type { Store } from '../store/store.ts';
import type { Difference } from './difference.ts';
import type { Draft } from './draft.ts';
import type { RowDecision } from './decide-rows.ts';

/** What an import replaced of somebody, and by what, so that exactly that can be taken back. */
export type Before = {
  readonly attendee: Attendee;
  readonly says: Difference['says'];
  /** The ticket code that the import added. */
  readonly code: string | null;
};

/** Writes what was decided on rows, inside the caller's transaction; whoever comes without a ticket code gets one. */
export type RowWriter = {
  readonly write: (importId: number, decision: RowDecision) => void;
  /** Marks somebody whom the list does not name any more. */
  readonly cancel: (importId: number, attendee: Attendee) => void;
};

/** The writer of a store; `usualCategory` is that of people of whom the list says none. */
export const prepareRowWriter = (
  { db, attendees }: Store,
  {
    usualCategory,
    randomBytes,
  }: { readonly usualCategory: string; readonly randomBytes: (size: number) => Uint8Array },
): RowWriter => {
  const keepBefore = db.prepare(
    'INSERT OR IGNORE INTO import_before (import_id, attendee_id, attendee) VALUES (?, ?, ?)',
  );

  const writeFresh = (importId: number, id: string, { says, code }: Draft): void => {
    attendees.insert(
      { ...blankAttendee, category: usualCategory, ...says, id },
      code ?? makeTicketCode(randomBytes),
      importId,
    );
  };
  const change = (importId: number, before: Before): void => {
    const { attendee, says, code } = before;
    keepBefore.run(importId, attendee.id, JSON.stringify(before));
    if (Object.keys(says).length > 0) attendees.replace({ ...attendee, ...says });
    if (code !== null) attendees.addCode(code, attendee.id);
  };

  return {
    write: (importId, decision) => {
      if (decision.kind === 'fresh') writeFresh(importId, decision.id, decision.draft);
      if (decision.kind !== 'changed') return;
      const { attendee, says, code } = decision;
      change(importId, { attendee, says, code });
    },
    cancel: (importId, attendee) => change(importId, { attendee, says: { registration: 'cancelled' }, code: null }),
  };
};
