import { assertNever } from '#shared/assert-never.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { MakePdf } from '#shared/contract/paper-document.ts';
import type {
  MadeTickets,
  TicketForm,
  TicketOrder,
  TicketProgress,
  TicketTrouble,
} from '#shared/contract/requests/tickets.ts';
import type { Event } from '#shared/domain/event.ts';
import type { Actor } from '#shared/domain/role.ts';
import { exportName, saveExport } from '../exports/save-export.ts';
import type { Holders } from './choose-holders.ts';
import { giveCodes, type CodeSources } from './give-codes.ts';
import { ticketPictures, ticketTable, type Ticket } from './ticket-files.ts';
import { eventOnPaper, ticketOnPaper } from './ticket-on-paper.ts';
import type { TicketSigner } from './ticket-signer.ts';

export type TicketOffice = CodeSources & {
  readonly event: Event;
  readonly holders: Holders;
  /** Null at a station that cannot sign. */
  readonly signer: TicketSigner | null;
  readonly makePdf: MakePdf;
  readonly folder: string;
  readonly now: () => number;
  readonly onProgress: (progress: TicketProgress) => void;
  /** Told without personal data. */
  readonly onProblem: (what: string) => void;
};

const endings: Readonly<Record<TicketForm, string>> = {
  page: 'tickets.pdf',
  sheet: 'tickets-sheets.pdf',
  pictures: 'tickets.zip',
  table: 'tickets.csv',
};

/** Makes the tickets of an order and keeps who was given one; null or an aborted signal leaves no file behind. */
export const makeTickets = async (
  order: TicketOrder,
  office: TicketOffice,
  by: Actor,
  signal: AbortSignal,
): Promise<Outcome<MadeTickets, TicketTrouble>> => {
  const { event, holders, books, onProgress } = office;
  const signer = order.codes === 'signed' ? office.signer : null;
  if (order.codes === 'signed' && signer === null) return { ok: false, code: 'cannot-sign' };
  const ids = holders.idsOf(order.holders);
  if (ids.length === 0) return { ok: false, code: 'nobody' };
  onProgress({ done: 0, of: ids.length });
  const given = await giveCodes(ids, signer, office, signal);
  if (!given.ok) return given;
  const tickets = given.value;

  const draw = async (some: ReadonlyArray<Ticket>): Promise<Uint8Array | null> => {
    const { form } = order;
    switch (form) {
      case 'page':
      case 'sheet': {
        const items = some.map(({ attendee, code }) => ticketOnPaper(event, attendee, code));
        return office.makePdf(
          { kind: 'tickets', layout: form, event: eventOnPaper(event), items },
          { onProgress: ({ done, total }) => onProgress({ done, of: total }), signal },
        );
      }
      case 'pictures':
        return ticketPictures(some, { onDrawn: (done) => onProgress({ done, of: some.length }), signal });
      case 'table':
        return ticketTable(some);
      default:
        return assertNever(form);
    }
  };
  if (tickets === null || signal.aborted) return { ok: false, code: 'cancelled' };
  const drawn = await draw(tickets).catch((error: unknown) => {
    office.onProblem(error instanceof Error ? error.name : 'error');
    return 'failed' as const;
  });
  if (drawn === 'failed') return { ok: false, code: 'cannot-draw' };
  if (drawn === null || signal.aborted) return { ok: false, code: 'cancelled' };
  const now = office.now();
  const file = await saveExport(office.folder, exportName(endings[order.form], now), drawn);
  if (file === null) return { ok: false, code: 'cannot-save' };
  const count = tickets.length;
  return books.keep(() => {
    for (const { attendee } of tickets) holders.given(attendee.id, now);
    const deed = { kind: 'deed' as const, payload: { what: 'tickets-made' as const, by, count } };
    return { ok: true, value: { value: { path: file, count }, facts: [deed] } };
  });
};
