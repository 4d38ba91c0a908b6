/** Why a ticket is not admitted; a closed set, each with its sentence for attendee and staff. */
export type RefusalReason =
  | 'unknown'
  | 'already-in'
  | 'not-inside'
  | 'cancelled'
  | 'unpaid'
  | 'blocked'
  | 'not-booked'
  | 'full'
  | 'too-early'
  | 'too-late'
  | 'wrong-event'
  | 'forged'
  | 'revoked';

/** Every reason, in the order in which screens and statistics list them. */
export const refusalReasons = [
  'unknown',
  'already-in',
  'not-inside',
  'cancelled',
  'unpaid',
  'blocked',
  'not-booked',
  'full',
  'too-early',
  'too-late',
  'wrong-event',
  'forged',
  'revoked',
] as const satisfies readonly RefusalReason[];

/** What a checkpoint says to a ticket. `since`, `opensAt`, `closedAt` are UTC epoch milliseconds for the explanation. */
export type Verdict =
  | { readonly kind: 'admitted'; readonly returning: boolean }
  | {
      readonly kind: 'refused';
      readonly reason: RefusalReason;
      /** already-in: when the person came in. */
      readonly since?: number;
      /** too-early. */
      readonly opensAt?: number;
      /** not-booked: from when on those without a booking are admitted too. */
      readonly othersFrom?: number;
      /** too-late. */
      readonly closedAt?: number;
    };
