import { randomBytes } from 'node:crypto';
import { eventMarkOf, makeKeyPair, signWith } from '#core/tickets/ticket-keys.ts';
import { bytesToSign, signedCode, type SignedTicket } from '#shared/domain/ticket-code/signed-code.ts';

/** Keys of an event that is held in tests, and tickets that it signs. */
export const ticketOffice = (eventId: string) => {
  const { privateKey, publicKey } = makeKeyPair(randomBytes);
  const signBytes = signWith(privateKey);
  return {
    privateKey,
    publicKey,
    code: (attendeeId: string, more: Partial<Omit<SignedTicket, 'attendeeId'>> = {}): string => {
      const ticket = { eventMark: eventMarkOf(eventId), category: 'participant', validUntil: null, serial: 1, ...more };
      const bytes = bytesToSign({ ...ticket, attendeeId });
      return signedCode(bytes, signBytes(bytes));
    },
  };
};
