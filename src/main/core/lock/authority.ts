import { includes, type Right, type Role } from '#shared/domain/role.ts';
import type { Lock } from './lock.ts';

/** Who stands at the station now, and what they may do. */
export type Authority = {
  /** Null for a stranger at a machine without staff. */
  readonly role: () => Role | null;
  readonly may: (right: Right) => boolean;
  /** The same, of what the page asks by itself: that keeps no lead there. */
  readonly has: (right: Right) => boolean;
};

/** The authority of a station; `attended` says whether staff stand at it. Where no PIN of leads is set, whoever stands at a desk is one. */
export const createAuthority = (
  lock: Pick<Lock, 'unlocked' | 'isLead' | 'leadPinSet' | 'stayLead'>,
  attended: () => boolean,
): Authority => {
  const role = (): Role | null => {
    if (lock.unlocked()) return 'organiser';
    if (lock.isLead()) return 'lead';
    if (!attended()) return null;
    return lock.leadPinSet() ? 'staff' : 'lead';
  };
  const has = (right: Right): boolean => {
    const now = role();
    return now !== null && includes(now, right);
  };
  return {
    role,
    has,
    may: (right) => {
      if (!has(right)) return false;
      // Whoever goes on with what only leads may do is still there.
      if (!includes('staff', right)) lock.stayLead();
      return true;
    },
  };
};
