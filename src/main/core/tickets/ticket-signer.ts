import { bytesToSign, signedCode } from '#shared/domain/ticket-code/signed-code.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import { eventMarkOf, signWith } from './ticket-keys.ts';

/** Makes signed codes for attendees, another one at each call. */
export type TicketSigner = (attendee: Pick<Attendee, 'id' | 'category'>) => string;

/** The signer of an event, with its private key; tickets have no end of their own, the rules of the checkpoints hold. */
export const createTicketSigner = (
  eventId: string,
  privateKey: string,
  randomBytes: (size: number) => Uint8Array,
): TicketSigner => {
  const eventMark = eventMarkOf(eventId);
  const sign = signWith(privateKey);
  return ({ id: attendeeId, category }) => {
    const serial = randomBytes(4).reduce((sum, byte) => sum * 256 + byte, 0);
    const bytes = bytesToSign({ eventMark, attendeeId, category, validUntil: null, serial });
    return signedCode(bytes, sign(bytes));
  };
};
