import { z } from 'zod';
import { storableText } from './text.ts';

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/u);

/** POST /api/v1/pairing-codes, organiser: a code for one station, shown as text and in a QR. */
export const pairingCodeSchema = z.object({
  /** Eight characters of Crockford's base 32, written in two groups of four. */
  code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/u),
  expiresAt: z.int(),
  /** What the QR holds: an `einlass://join?...` link with addresses, code and the certificate's fingerprint. */
  link: z.string().max(2_000),
});
export type PairingCode = z.infer<typeof pairingCodeSchema>;

/**
 * POST /api/v1/pair. The code itself never travels: `proof` is HMAC-SHA-256, base64url, under scrypt(code, nonce), over
 * "station", nonce, the certificate's SHA-256 fingerprint as the station saw it, and the station's id, joined by line feeds. A man in the middle
 * shows another certificate and fails. The answer proves with "list", nonce, fingerprint and token that the list knew the code too.
 */
export const pairRequestSchema = z.object({
  nonce: base64url.length(22),
  proof: base64url.length(43),
  station: z.object({ id: z.uuid(), name: storableText(60).trim().min(1) }),
});
export type PairRequest = z.infer<typeof pairRequestSchema>;

export const pairReplySchema = z.object({
  /** The station's bearer token, shown this once; the list keeps its hash. */
  token: base64url.min(43).max(100),
  proof: base64url.length(43),
  list: z.object({
    id: z.uuid(),
    /** PEM of the certificate to trust and no other; null where the system's authorities vouch for the server. */
    certificate: z.string().max(10_000).nullable(),
  }),
  /** The event as the list describes it. */
  event: z.json(),
});
export type PairReply = z.infer<typeof pairReplySchema>;

/** A refusal of the pairing route; `wait`: too many wrong codes, all open codes were withdrawn. */
export const pairRefusalSchema = z.object({ code: z.enum(['wrong-code', 'wait', 'malformed', 'busy']) });
