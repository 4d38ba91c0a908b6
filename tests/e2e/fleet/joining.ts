import { expect } from 'vitest';
import { readJoinLink, writeJoinLink } from '#shared/contract/fleet/join-link.ts';
import { askStation } from '#tests/helpers/ask-station.ts';
import type { ReadyKiosk } from '#tests/helpers/kiosk.ts';

const pin = '2468';

/** How a kiosk stands, such as `joined connected`; `loading` while its page is loaded anew. */
export const fleetOf = async (kiosk: ReadyKiosk): Promise<string> => {
  try {
    const { fleet, central } = await askStation(kiosk, 'station.state', undefined);
    return `${fleet.kind} ${central.kind}`;
  } catch {
    // The page that was asked is gone; the next one answers.
    return 'loading';
  }
};

/** A link to join by over loopback: a test has no business on anybody's network. */
export const linkOf = async (host: ReadyKiosk): Promise<string> => {
  await askStation(host, 'lock.unlock', { pin });
  const made = await askStation(host, 'fleet.pairing-code', undefined);
  const link = made.ok ? readJoinLink(made.value.link) : null;
  if (link === null) throw new Error('no link');
  return writeJoinLink({ ...link, addresses: [`127.0.0.1:${link.addresses[0]?.split(':').at(-1)}`] });
};

/** Lets a kiosk join another as its set-up does, and answers once it is connected. */
export const joinTo = async (host: ReadyKiosk, other: ReadyKiosk): Promise<void> => {
  await askStation(other, 'lock.unlock', { pin });
  const joined = await askStation(other, 'fleet.join', { kind: 'link', link: await linkOf(host) });
  if (!joined.ok) throw new Error(joined.code);
  await expect.poll(() => fleetOf(other), { timeout: 20_000, interval: 100 }).toBe('joined connected');
};
