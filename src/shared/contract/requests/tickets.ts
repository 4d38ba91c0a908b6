import { z } from 'zod';
import { answer, nothing } from '../answer.ts';
import type { Outcome } from '../ipc.ts';

const key = z.string().min(1).max(100);

/** Who is to get a ticket; `without`: who was not given one at this station yet. Nobody whose registration was cancelled gets any. */
const holdersSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('without') }),
  z.object({ kind: z.literal('category'), category: key }),
  z.object({ kind: z.literal('person'), attendeeId: key }),
]);
export type TicketHolders = z.infer<typeof holdersSchema>;

/** A PDF of one ticket a page or of sheets to cut; a ZIP of pictures of the codes with a table; the table alone, for mail merge. */
export const ticketForms = ['page', 'sheet', 'pictures', 'table'] as const;
export type TicketForm = (typeof ticketForms)[number];

const makeSchema = z.object({
  holders: holdersSchema,
  form: z.enum(ticketForms),
  /** `listed`: the codes that the guest list has; `signed`: codes that stations accept before they heard of the attendee. */
  codes: z.enum(['listed', 'signed']),
});
export type TicketOrder = z.infer<typeof makeSchema>;

/** Tickets laid out or drawn so far. */
export type TicketProgress = { readonly done: number; readonly of: number };

/** Where the tickets lie, and how many they are. */
export type MadeTickets = { readonly path: string; readonly count: number };

export type TicketTrouble =
  | 'locked'
  | 'busy'
  | 'nobody'
  | 'cancelled'
  /** This station has no key: only the one that hosts the list signs. */
  | 'cannot-sign'
  | 'cannot-draw'
  | 'cannot-save'
  | 'cannot-record';

/** Tickets to give away: codes, files, revocation. */
export const ticketsRequests = {
  'tickets.count': { input: holdersSchema, output: answer<{ readonly count: number; readonly canSign: boolean }>() },
  'tickets.make': { input: makeSchema, output: answer<Outcome<MadeTickets, TicketTrouble>>() },
  'tickets.cancel': { input: nothing, output: answer<null>() },
  /** Shows the folder of the tickets in the system's file manager. */
  'tickets.reveal': { input: z.object({ path: z.string().max(4_096) }), output: answer<Outcome<null, 'locked'>>() },
  /** Gives somebody a new ticket; all that they had before count no more. */
  'tickets.replace': {
    input: z.object({ attendeeId: key }),
    output: answer<Outcome<null, 'locked' | 'unknown' | 'cannot-record'>>(),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
