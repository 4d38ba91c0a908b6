import type { NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Record<string, ReadonlyArray<NetworkInterfaceInfo> | undefined>>;

const isVirtual = (name: string): boolean =>
  /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|wg|tailscale|zt|lxc)/i.test(name);

// Link-local addresses work only without a router, so they come last before the loopback.
const rank = (name: string, address: string): number =>
  (address.startsWith('169.254.') ? 2 : 0) + (isVirtual(name) ? 1 : 0);

/** The URLs of the live page, the most reachable first: local network, virtual networks, this machine. */
export const liveAddresses = (interfaces: Interfaces, port: number): ReadonlyArray<string> => {
  const reachable = Object.entries(interfaces)
    .flatMap(([name, infos]) => (infos ?? []).map((info) => ({ name, ...info })))
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .toSorted((a, b) => rank(a.name, a.address) - rank(b.name, b.address));
  return [...reachable.map(({ address }) => address), '127.0.0.1'].map((address) => `http://${address}:${port}/live`);
};
