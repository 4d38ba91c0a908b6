import { createHash } from 'node:crypto';

/** Names a ticket in facts, which hold no codes: the first half of the SHA-256 of its code, in hexadecimal. */
export const ticketMark = (code: string): string => createHash('sha256').update(code).digest('hex').slice(0, 32);
