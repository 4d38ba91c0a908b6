import type { Attendee } from '#shared/domain/attendee.ts';
import { makeTicketCode } from '#shared/domain/ticket-code/own-code.ts';
import type { Store } from '../store/store.ts';
import type { Draft } from './draft.ts';
import type { RowDecision } from './decide-rows.ts';

const nobody: Omit<Attendee, 'id' | 'name'> = {
  familyName: null,
  organisation: '',
  email: null,
  category: '',
  role: null,
  language: null,
  registration: 'valid',
  bookings: [],
  marks: [],
};

/** Writes what was decided on rows, inside the caller's transaction; whoever comes without a ticket code gets one. */
export type RowWriter = (importId: number, decision: RowDecision) => void;

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
      { ...nobody, category: usualCategory, ...says, id },
      code ?? makeTicketCode(randomBytes),
      importId,
    );
  };
  const writeChanged = (importId: number, before: Attendee, { says, code }: Draft): void => {
    keepBefore.run(importId, before.id, JSON.stringify({ attendee: before, codes: attendees.codesOf(before.id) }));
    attendees.replace({ ...before, ...says });
    if (code !== null) attendees.addCode(code, before.id);
  };

  return (importId, decision) => {
    if (decision.kind === 'fresh') writeFresh(importId, decision.id, decision.draft);
    if (decision.kind === 'changed') writeChanged(importId, decision.attendee, decision.draft);
  };
};
