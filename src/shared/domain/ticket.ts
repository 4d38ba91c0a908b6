/** What a ticket says by itself, whoever it is known to belong to. */
export type TicketClaim =
  /** A code that means something only to who knows it. */
  | { readonly kind: 'none' }
  /** Looks signed by us, and is not. */
  | { readonly kind: 'forged' }
  | { readonly kind: 'wrong-event' }
  /** Signed for somebody whom this station need not have heard of. Times are UTC epoch milliseconds, null for no limit. */
  | {
      readonly kind: 'signed';
      readonly attendeeId: string;
      readonly category: string | null;
      readonly validFrom: number | null;
      readonly validUntil: number | null;
    };

/** A ticket as it is presented. */
export type PresentedTicket = {
  readonly claim: TicketClaim;
  /** It counts no more; usually another was given in its place. */
  readonly revoked: boolean;
};

/** For somebody who was found by name. */
export const noTicket: PresentedTicket = { claim: { kind: 'none' }, revoked: false };
