import type { ResponsePacket } from 'multicast-dns';

/** One record of an answer from the network. */
export type Answer = NonNullable<ResponsePacket['answers']>[number];

/** A service on the network as DNS-SD describes it (RFC 6763); `host` is an IPv4 address. */
export type NetworkService = {
  /** What it is called, e.g. `Brother QL-820NWB [a0b1c2]`. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** Its TXT record, keys in lower case. */
  readonly facts: Readonly<Record<string, string>>;
};

type Question = { readonly name: string; readonly type: 'SRV' | 'TXT' | 'A' };

/** What answers on the network have told so far of the services of one type. */
export type ServiceRecords = {
  /** Takes one answer; records live as long as they say, and go at once when they say goodbye. */
  readonly take: (answer: Answer) => void;
  /** The services of which everything is known. */
  readonly services: () => ReadonlyArray<NetworkService>;
  /** What is still to be asked about the others. */
  readonly missing: () => ReadonlyArray<Question>;
};

type Kept<Value> = { readonly value: Value; readonly until: number };

// No door has as many printers; a network that tells of more is not to fill the memory.
const most = 1_000;

/** What is kept under names, whatever their case, each for its time. */
const createShelf = <Value>(now: () => number) => {
  const kept = new Map<string, Kept<Value>>();
  return {
    put: (name: string, value: Value, seconds: number): void => {
      const key = name.toLowerCase();
      if (seconds <= 0) kept.delete(key);
      else if (kept.has(key) || kept.size < most) kept.set(key, { value, until: now() + seconds * 1_000 });
    },
    get: (name: string): Value | null => {
      const found = kept.get(name.toLowerCase());
      return found === undefined || found.until <= now() ? null : found.value;
    },
    all: (): ReadonlyArray<Value> => [...kept.values()].filter(({ until }) => until > now()).map(({ value }) => value),
  };
};

const factsOf = (data: string | Buffer | ReadonlyArray<string | Buffer>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [data].flat().map((entry) => {
      const [key = '', ...value] = entry.toString().split('=');
      return [key.toLowerCase(), value.join('=')] as const;
    }),
  );

/** Keeps the answers about services of a type such as `_pdl-datastream._tcp.local`; `now` is in milliseconds. */
export const createServiceRecords = (type: string, now: () => number): ServiceRecords => {
  const instances = createShelf<string>(now);
  const places = createShelf<{ readonly port: number; readonly target: string }>(now);
  const facts = createShelf<Readonly<Record<string, string>>>(now);
  const addresses = createShelf<string>(now);
  const isOurs = (name: string): boolean => name.toLowerCase().endsWith(`.${type}`);

  return {
    take: (answer) => {
      const seconds = 'ttl' in answer ? (answer.ttl ?? 0) : 0;
      if (answer.type === 'PTR' && answer.name.toLowerCase() === type) instances.put(answer.data, answer.data, seconds);
      else if (answer.type === 'SRV' && isOurs(answer.name)) places.put(answer.name, answer.data, seconds);
      else if (answer.type === 'TXT' && isOurs(answer.name)) facts.put(answer.name, factsOf(answer.data), seconds);
      else if (answer.type === 'A') addresses.put(answer.name, answer.data, seconds);
    },
    services: () =>
      instances.all().flatMap((instance) => {
        const place = places.get(instance);
        const host = place === null ? null : addresses.get(place.target);
        const told = facts.get(instance);
        if (place === null || host === null || told === null) return [];
        return [{ name: instance.slice(0, -type.length - 1), host, port: place.port, facts: told }];
      }),
    missing: () =>
      instances.all().flatMap((instance): ReadonlyArray<Question> => {
        const place = places.get(instance);
        return [
          ...(place === null ? [{ name: instance, type: 'SRV' } as const] : []),
          ...(facts.get(instance) === null ? [{ name: instance, type: 'TXT' } as const] : []),
          ...(place !== null && addresses.get(place.target) === null
            ? [{ name: place.target, type: 'A' } as const]
            : []),
        ];
      }),
  };
};
