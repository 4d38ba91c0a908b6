import { readJoinLink, writeJoinLink } from '#shared/contract/fleet/join-link.ts';

/** The same link with one address only, as `HOST:PORT`. */
export const throughAddress = (link: string, address: string): string => {
  const read = readJoinLink(link);
  if (read === null) throw new Error('That is no link to join by.');
  return writeJoinLink({ ...read, addresses: [address] });
};
