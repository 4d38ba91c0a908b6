import { ticketIdOf } from '#shared/domain/event.ts';
import { showExport } from '../exports/show-export.ts';
import { prepareHolders } from '../tickets/choose-holders.ts';
import { signingKey } from '../tickets/event-key.ts';
import { makeTickets, type TicketOffice } from '../tickets/make-tickets.ts';
import { createClaimReader } from '../tickets/read-claim.ts';
import { replaceTicket } from '../tickets/replace-ticket.ts';
import { createTicketSigner } from '../tickets/ticket-signer.ts';
import type { HandlersOf, StationParts } from './parts.ts';

/** Tickets to give away: codes, files, revocation. */
export const ticketsHandlers = (parts: StationParts): HandlersOf<'tickets'> => {
  const { options, chosen, event, store, authority, books, announcer } = parts;
  const { randomBytes, makePdf, clock, log } = options;
  const key = signingKey(store.settings, options.secrets, event);
  const office: TicketOffice = {
    event,
    attendees: store.attendees,
    books,
    holders: prepareHolders(store.db),
    claimOf: createClaimReader(event),
    signer: key === null ? null : createTicketSigner(ticketIdOf(event), key, randomBytes),
    randomBytes,
    makePdf,
    folder: chosen.exportsFolder,
    now: clock.now,
    onProgress: (progress) => announcer.announce('tickets.progress', progress),
    onProblem: (error) => log({ level: 'warn', what: 'tickets-not-drawn', error }),
  };
  let running: AbortController | null = null;

  return {
    'tickets.count': (holders) => ({
      count: authority.may('export') ? office.holders.idsOf(holders).length : 0,
      canSign: office.signer !== null,
    }),
    'tickets.make': async (order) => {
      if (!authority.may('export')) return { ok: false, code: 'locked' };
      if (running !== null) return { ok: false, code: 'busy' };
      const mine = new AbortController();
      running = mine;
      try {
        return await makeTickets(order, office, authority.role() ?? 'self', mine.signal);
      } finally {
        running = null;
      }
    },
    'tickets.cancel': () => {
      running?.abort();
      return null;
    },
    'tickets.reveal': ({ path: file }) => {
      if (!authority.may('export')) return { ok: false, code: 'locked' };
      showExport(file, chosen.exportsFolder, options.reveal);
      return { ok: true, value: null };
    },
    'tickets.replace': ({ attendeeId }) =>
      authority.may('revoke')
        ? replaceTicket(attendeeId, office, authority.role() ?? 'self')
        : { ok: false, code: 'locked' },
  };
};
