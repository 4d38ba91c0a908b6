import { readPairingCode } from './pairing-text.ts';

/** What the QR for joining holds. */
export type JoinLink = {
  /** `HOST:PORT` each, the most reachable first. */
  readonly addresses: ReadonlyArray<string>;
  readonly code: string;
  /** SHA-256 of the list's certificate (DER), 64 lower-case hexadecimal digits; null where the system's authorities vouch for it. */
  readonly fingerprint: string | null;
};

const mostAddresses = 8;

/** `HOST:PORT` of an address that a person typed or a link holds, an IPv6 host in brackets; null when it is none. */
export const readAddress = (text: string, usualPort: number): string | null => {
  const bare = text
    .trim()
    .replace(/^https?:\/\//iu, '')
    .replace(/\/(?:live\/?)?$/u, '');
  const match =
    /^(?<host>\[[0-9a-fA-F:.]{2,45}\]|[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,251}[\p{L}\p{N}])?)(?::(?<port>\d{1,5}))?$/u.exec(
      bare,
    );
  const { host, port } = match?.groups ?? {};
  if (host === undefined) return null;
  const number = port === undefined ? usualPort : Number(port);
  return number >= 1 && number <= 65_535 ? `${host.toLowerCase()}:${number}` : null;
};

/** The link `einlass://join?a=HOST:PORT&a=...&c=CODE&f=FINGERPRINT`. */
export const writeJoinLink = ({ addresses, code, fingerprint }: JoinLink): string => {
  const query = new URLSearchParams();
  for (const address of addresses.slice(0, mostAddresses)) query.append('a', address);
  query.append('c', code);
  if (fingerprint !== null) query.append('f', fingerprint);
  return `einlass://join?${query.toString()}`;
};

/** Reads a link that may come from anybody; null when it is none. */
export const readJoinLink = (text: string): JoinLink | null => {
  const match = /^einlass:\/\/join\/?\?(?<query>.*)$/isu.exec(text.trim());
  const query = new URLSearchParams(match?.groups?.['query'] ?? '');
  const addresses = query
    .getAll('a')
    .slice(0, mostAddresses)
    .map((address) => readAddress(address, 443));
  const code = readPairingCode(query.get('c') ?? '');
  const given = query.get('f');
  const fingerprint = given?.toLowerCase() ?? null;
  if (addresses.length === 0 || addresses.includes(null) || code === null) return null;
  if (fingerprint !== null && !/^[0-9a-f]{64}$/u.test(fingerprint)) return null;
  return { addresses: addresses.filter((address) => address !== null), code, fingerprint };
};
