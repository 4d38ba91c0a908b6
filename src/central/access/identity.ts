import type { Certificate } from './certificate.ts';
import { fingerprintOf, isSelfSigned } from './certificate.ts';

/** Who the list is to those who want to join it. */
export type ListIdentity = {
  readonly id: string;
  /** PEM that stations must pin; null where authorities that their system trusts vouch for the server. */
  readonly pinned: string | null;
  /** Of the pinned certificate, for links; null where there is none. */
  readonly fingerprint: string | null;
  /** The fingerprints that a proof may be made over: "" where nothing is pinned, because a proxy may show a certificate that the list does not know. */
  readonly proven: ReadonlyArray<string>;
  /** `HOST:PORT` by which stations may reach it, the most reachable first. */
  readonly addresses: ReadonlyArray<string>;
};

/** Puts together what the list says of itself; `certificate` is null behind a proxy. */
export const identityOf = (
  id: string,
  certificate: Certificate | null,
  addresses: ReadonlyArray<string>,
): ListIdentity => {
  const fingerprint = certificate === null ? null : fingerprintOf(certificate.certificate);
  if (certificate !== null && fingerprint !== null && isSelfSigned(certificate.certificate))
    return { id, pinned: certificate.certificate, fingerprint, proven: [fingerprint], addresses };
  return {
    id,
    pinned: null,
    fingerprint: null,
    proven: ['', ...(fingerprint === null ? [] : [fingerprint])],
    addresses,
  };
};
