import type { NetworkInterfaceInfo } from 'node:os';

export type Interfaces = Readonly<Record<string, ReadonlyArray<NetworkInterfaceInfo> | undefined>>;

const isVirtual = (name: string): boolean =>
  /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|wg|tailscale|zt|lxc)/i.test(name);

// Link-local addresses work only without a router, so they come last before the loopback.
const rank = (name: string, address: string): number =>
  (address.startsWith('169.254.') ? 2 : 0) + (isVirtual(name) ? 1 : 0);

/** This machine's IPv4 addresses, the most reachable first: local network, virtual networks, itself. */
export const ownAddresses = (interfaces: Interfaces): ReadonlyArray<string> => {
  const reachable = Object.entries(interfaces)
    .flatMap(([name, infos]) => (infos ?? []).map((info) => ({ name, ...info })))
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .toSorted((a, b) => rank(a.name, a.address) - rank(b.name, b.address));
  return [...reachable.map(({ address }) => address), '127.0.0.1'];
};

/** `HOST:PORT` by which a list that listens at `host` is reached, the most reachable first; one that somebody stated stands alone. */
export const reachableAddresses = (
  interfaces: Interfaces,
  host: string,
  port: number,
  stated: string | null,
): ReadonlyArray<string> => {
  if (stated !== null) return [stated];
  const hosts = host === '0.0.0.0' || host === '::' ? ownAddresses(interfaces) : [host];
  return hosts.map((address) => `${address.includes(':') ? `[${address}]` : address}:${port}`);
};

/** The URLs of the live page, the most reachable first. */
export const liveAddresses = (interfaces: Interfaces, port: number): ReadonlyArray<string> =>
  reachableAddresses(interfaces, '0.0.0.0', port, null).map((address) => `http://${address}/live`);
