import { createHmac, scrypt, timingSafeEqual } from 'node:crypto';
import { pairingKey, listProofText, stationProofText } from '#shared/contract/fleet/pairing-text.ts';
import { pairRefusalSchema, pairReplySchema, type PairReply } from '#shared/contract/fleet/pairing.ts';
import type { JoinTrouble } from '#shared/contract/fleet-views.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import { readAnswer } from '../read-answer.ts';
import { createPinnedFetch } from './pinned-fetch.ts';
import { seeCertificate, type SeenCertificate } from './see-certificate.ts';

/** Where a list may be, and what proves that it and the station belong together. */
export type Invitation = {
  /** `HOST:PORT`, the most reachable first. */
  readonly addresses: ReadonlyArray<string>;
  readonly code: string;
  readonly fingerprint: string | null;
};

export type PairOptions = {
  readonly station: { readonly id: string; readonly name: string };
  readonly randomBytes: (size: number) => Uint8Array;
  readonly timeoutMs: number;
};

/** A list that took the station up. */
export type Paired = {
  readonly address: string;
  readonly reply: PairReply;
  /** PEM of the certificate to trust from now on; null where the system's authorities vouch for it. */
  readonly certificate: string | null;
};

type Found = { readonly address: string; readonly certificate: SeenCertificate };
type PairTrouble = Extract<JoinTrouble, 'unreachable' | 'not-a-list' | 'other-certificate' | 'wrong-code' | 'wait'>;

// An event with a logo of half a megabyte is the longest that a list may answer.
const longestAnswer = 1024 * 1024;
const notTls: ReadonlySet<unknown> = new Set([
  'EPROTO',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
]);

const keyOf = (code: string, nonce: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const { cost, blockSize, parallelization, bytes } = pairingKey;
    scrypt(code, nonce, bytes, { N: cost, r: blockSize, p: parallelization }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });

const proofOf = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The first address behind which the invited list stands; looks at all of them at once. */
const find = async (
  { addresses, fingerprint }: Invitation,
  timeoutMs: number,
): Promise<Outcome<Found, 'unreachable' | 'not-a-list' | 'other-certificate'>> => {
  const seen = await Promise.allSettled(
    addresses.map(async (address) => ({ address, certificate: await seeCertificate(address, timeoutMs) })),
  );
  const found = seen.flatMap((look) => (look.status === 'fulfilled' ? [look.value] : []));
  const match = found.find(({ certificate }) =>
    fingerprint === null ? true : certificate.fingerprint === fingerprint,
  );
  if (match !== undefined) return { ok: true, value: match };
  if (found.length > 0) return { ok: false, code: 'other-certificate' };
  const answered = seen.some(
    (look) => look.status === 'rejected' && notTls.has((look.reason as NodeJS.ErrnoException).code),
  );
  return { ok: false, code: answered ? 'not-a-list' : 'unreachable' };
};

/** Asks one list, with a proof over one reading of its certificate. */
const ask = async (
  { address, certificate }: Found,
  code: string,
  fingerprint: string,
  { station, randomBytes, timeoutMs }: PairOptions,
): Promise<Outcome<PairReply, PairTrouble>> => {
  const nonce = Buffer.from(randomBytes(16)).toString('base64url');
  const key = await keyOf(code, nonce);
  const proof = proofOf(key, stationProofText(nonce, fingerprint, station.id)).toString('base64url');
  const pinned = createPinnedFetch({ kind: 'certificate', fingerprint: certificate.fingerprint });
  try {
    const answer = await readAnswer(
      await pinned.fetch(`https://${address}/api/v1/pair`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ nonce, proof, station }),
        signal: AbortSignal.timeout(timeoutMs),
      }),
      longestAnswer,
    );
    if (answer.status !== 200) {
      const refusal = pairRefusalSchema.safeParse(answer.body);
      if (!refusal.success || refusal.data.code === 'malformed') return { ok: false, code: 'not-a-list' };
      return { ok: false, code: refusal.data.code === 'wrong-code' ? 'wrong-code' : 'wait' };
    }
    const reply = pairReplySchema.safeParse(answer.body);
    if (!reply.success) return { ok: false, code: 'not-a-list' };
    // Whoever could not read the code cannot make this proof, and whoever stands in between has another certificate.
    const expected = proofOf(key, listProofText(nonce, fingerprint, reply.data.token));
    const given = Buffer.from(reply.data.proof, 'base64url');
    const isProven = given.length === expected.length && timingSafeEqual(given, expected);
    return isProven ? { ok: true, value: reply.data } : { ok: false, code: 'other-certificate' };
  } catch {
    // Refused, reset, cut off and timed out are the same here.
    return { ok: false, code: 'unreachable' };
  } finally {
    pinned.close();
  }
};

/**
 * Makes the station known to the invited list by a code that never travels. `other-certificate`: somebody without the code
 * answered, or somebody stands in between.
 */
export const pair = async (invitation: Invitation, options: PairOptions): Promise<Outcome<Paired, PairTrouble>> => {
  const found = await find(invitation, options.timeoutMs);
  if (!found.ok) return found;
  const { address, certificate } = found.value;
  // A proxy that holds the certificate leaves the list behind it without one to prove; then the authorities' word stands for it.
  const readings =
    certificate.vouched && invitation.fingerprint === null ? ['', certificate.fingerprint] : [certificate.fingerprint];
  let outcome: Outcome<PairReply, PairTrouble> = { ok: false, code: 'unreachable' };
  for (const fingerprint of readings) {
    outcome = await ask(found.value, invitation.code, fingerprint, options);
    if (outcome.ok || outcome.code !== 'wrong-code') break;
  }
  if (!outcome.ok) return outcome;
  const reply = outcome.value;
  const trusted = reply.list.certificate ?? (certificate.vouched ? null : certificate.pem);
  return { ok: true, value: { address, reply, certificate: trusted } };
};
