import { X509Certificate } from 'node:crypto';
import type { NetworkInterfaceInfo } from 'node:os';
import { isIP } from 'node:net';
import { z } from 'zod';
import type { FleetStore } from '../store/fleet-store.ts';

const stored = z.object({ certificate: z.string(), key: z.string() });

/** What a list shows who it is with; both PEM. */
export type Certificate = Readonly<z.infer<typeof stored>>;

const years = 10;

/** The names and addresses by which a machine may be reached. */
export const namesOfMachine = (
  hostname: string,
  interfaces: Readonly<Record<string, ReadonlyArray<NetworkInterfaceInfo> | undefined>>,
): ReadonlyArray<string> => [
  'localhost',
  hostname,
  ...(hostname.includes('.') ? [] : [`${hostname}.local`]),
  ...new Set(Object.values(interfaces).flatMap((infos) => (infos ?? []).map(({ address }) => address))),
];

/** A certificate that nobody vouches for: stations know it by its fingerprint. */
const makeCertificate = async (names: ReadonlyArray<string>, now: number): Promise<Certificate> => {
  // Once in the life of a list; no other start needs to load it.
  const { generate } = await import('selfsigned');
  const notAfterDate = new Date(now);
  notAfterDate.setUTCFullYear(notAfterDate.getUTCFullYear() + years);
  const made = await generate([{ name: 'commonName', value: 'Einlass' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // A station whose clock is behind must not find it too young.
    notBeforeDate: new Date(now - 400 * 86_400_000),
    notAfterDate,
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name })),
      },
    ],
  });
  return { certificate: made.cert, key: made.private };
};

/** The list's own certificate: made at the first start, the same ever after, also for several servers that start at once. */
export const ownCertificate = async (
  store: FleetStore,
  names: ReadonlyArray<string>,
  now: number,
): Promise<Certificate> => {
  const known = await store.read('certificate');
  return stored.parse(known ?? (await store.writeOnce('certificate', await makeCertificate(names, now))));
};

/** SHA-256 of the certificate's DER, 64 lower-case hexadecimal digits. */
export const fingerprintOf = (certificate: string): string =>
  new X509Certificate(certificate).fingerprint256.replaceAll(':', '').toLowerCase();

/** Whether nobody but itself signed it, so that stations must know it by its fingerprint. */
export const isSelfSigned = (certificate: string): boolean => {
  const { issuer, subject } = new X509Certificate(certificate);
  return issuer === subject;
};
