import { readAddress, readJoinLink } from '#shared/contract/fleet/join-link.ts';
import { readPairingCode } from '#shared/contract/fleet/pairing-text.ts';
import type { Join, JoinTrouble } from '#shared/contract/fleet-views.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import { usualPort } from '../hosted-list.ts';
import type { Invitation } from './pair.ts';

/** Reads what a person scanned or typed. */
export const readInvitation = (
  join: Join,
): Outcome<Invitation, Extract<JoinTrouble, 'not-a-link' | 'unreachable' | 'wrong-code'>> => {
  if (join.kind === 'link') {
    const link = readJoinLink(join.link);
    return link === null ? { ok: false, code: 'not-a-link' } : { ok: true, value: link };
  }
  const address = readAddress(join.address, usualPort);
  if (address === null) return { ok: false, code: 'unreachable' };
  const code = readPairingCode(join.code);
  if (code === null) return { ok: false, code: 'wrong-code' };
  return { ok: true, value: { addresses: [address], code, fingerprint: null } };
};
