import { randomUUID } from 'node:crypto';
import { hostname, networkInterfaces } from 'node:os';
import type { FleetStore } from '../store/fleet-store.ts';
import type { Certificate } from './certificate.ts';
import { fingerprintOf, isSelfSigned, namesOfMachine, ownCertificate } from './certificate.ts';

/** How a list shows who it is: by a certificate that it makes itself, by one that it was given, or not at all, because a proxy before it does. */
export type Showing =
  | { readonly kind: 'own' }
  | { readonly kind: 'given'; readonly certificate: Certificate }
  | { readonly kind: 'proxy' };

/** Who the list is to those who want to join it. */
export type ListIdentity = {
  readonly id: string;
  /** What the list's own TLS shows; null behind a proxy. */
  readonly certificate: Certificate | null;
  /** PEM that stations must pin; null where authorities that their system trusts vouch for the server. */
  readonly pinned: string | null;
  /** Of the pinned certificate, for links; null where there is none. */
  readonly fingerprint: string | null;
  /** The fingerprints that a proof may be made over: "" where nothing is pinned, because a proxy may show a certificate that the list does not know. */
  readonly proven: ReadonlyArray<string>;
  /** `HOST:PORT` by which stations may reach it, the most reachable first. */
  readonly addresses: () => ReadonlyArray<string>;
};

export type IdentityOptions = {
  readonly store: FleetStore;
  readonly showing: Showing;
  readonly addresses: () => ReadonlyArray<string>;
  readonly now: number;
};

const certificateOf = async ({ store, showing, now }: IdentityOptions): Promise<Certificate | null> => {
  if (showing.kind === 'proxy') return null;
  if (showing.kind === 'given') return showing.certificate;
  return ownCertificate(store, namesOfMachine(hostname(), networkInterfaces()), now);
};

/** Finds out, or settles at the first start, who the list is. All servers on one store are the same list. */
export const openIdentity = async (options: IdentityOptions): Promise<ListIdentity> => {
  const { store, addresses } = options;
  const id = String(await store.writeOnce('id', randomUUID()));
  const certificate = await certificateOf(options);
  if (certificate === null) return { id, certificate, pinned: null, fingerprint: null, proven: [''], addresses };
  const fingerprint = fingerprintOf(certificate.certificate);
  return isSelfSigned(certificate.certificate)
    ? { id, certificate, pinned: certificate.certificate, fingerprint, proven: [fingerprint], addresses }
    : { id, certificate, pinned: null, fingerprint: null, proven: ['', fingerprint], addresses };
};
