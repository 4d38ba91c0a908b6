import multicastDns from 'multicast-dns';
import type { MulticastDNS, ResponseOutgoingPacket } from 'multicast-dns';
import type { CentralLog } from '../list.ts';

/** The kind of service that central lists are announced as. */
const service = '_einlass._tcp.local';
const everyKind = '_services._dns-sd._udp.local';
const hostSeconds = 120;
const otherSeconds = 4_500;
const lookEveryMs = 5_000;
// A label of DNS has at most 63 bytes; the mark behind the name takes ten.
const nameBytes = 50;

export type AnnounceOptions = {
  /** The list's own id, by which a station knows it again at another address. */
  readonly id: string;
  /** The event's name; it may be cut. */
  readonly name: string;
  readonly port: number;
  /** This machine's IPv4 addresses, asked again and again: networks come and go. */
  readonly addresses: () => ReadonlyArray<string>;
  readonly log: CentralLog;
};

const cut = (text: string, bytes: number): string => {
  let short = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (Buffer.byteLength(short + segment) > bytes) break;
    short += segment;
  }
  return short;
};

type Records = NonNullable<ResponseOutgoingPacket['answers']>;

/** Everything that there is to know of the list at one of its addresses; `alive` false takes it back (RFC 6762, 10.1). */
const recordsOf = ({ id, name, port }: AnnounceOptions, address: string, alive: boolean): Records => {
  const mark = id.replaceAll('-', '').slice(-6);
  const short = cut(name, nameBytes);
  const instance = `${short.replaceAll('.', ' ')} [${mark}].${service}`;
  const host = `einlass-${mark}.local`;
  const ttl = (seconds: number): number => (alive ? seconds : 0);
  return [
    { name: service, type: 'PTR', ttl: ttl(otherSeconds), data: instance },
    { name: instance, type: 'SRV', ttl: ttl(hostSeconds), data: { port, target: host } },
    { name: instance, type: 'TXT', ttl: ttl(otherSeconds), data: ['v=1', `id=${id}`, `name=${short}`] },
    { name: host, type: 'A', ttl: ttl(hostSeconds), data: address },
  ];
};

const answerAt = (options: AnnounceOptions, address: string): MulticastDNS => {
  const answers = recordsOf(options, address, true);
  const names = new Set(answers.map((record) => record.name.toLowerCase()));
  const socket = multicastDns({ interface: address, bind: '0.0.0.0' });
  const complain = (error: NodeJS.ErrnoException): void =>
    options.log({ level: 'warn', what: 'not-announced', code: error.code ?? 'error' });
  socket.on('error', complain);
  socket.on('query', ({ questions = [] }) => {
    const asked = questions.map((question) => question.name.toLowerCase());
    if (asked.some((name) => names.has(name))) socket.respond({ answers });
    if (asked.includes(everyKind))
      socket.respond({ answers: [{ name: everyKind, type: 'PTR', ttl: otherSeconds, data: service }] });
  });
  socket.respond({ answers });
  return socket;
};

/** Tells each network of this machine, until it is ended, that a list is here; a changed address is told at once when it is noticed. */
export const announceList = (options: AnnounceOptions): (() => void) => {
  const sockets = new Map<string, MulticastDNS>();
  const look = (): void => {
    const addresses = options.addresses();
    for (const [address, socket] of sockets) {
      if (addresses.includes(address)) continue;
      socket.destroy();
      sockets.delete(address);
    }
    for (const address of addresses) {
      if (!sockets.has(address)) sockets.set(address, answerAt(options, address));
    }
  };
  look();
  const looking = setInterval(look, lookEveryMs);
  looking.unref();
  return () => {
    clearInterval(looking);
    for (const [address, socket] of sockets) {
      socket.respond({ answers: recordsOf(options, address, false) }, () => socket.destroy());
    }
    sockets.clear();
  };
};
