import { includes, type Right, type Role } from '#shared/domain/role.ts';

/** Who stands at the station now, and what they may do. */
export type Authority = {
  /** Null for a stranger at a machine without staff. */
  readonly role: () => Role | null;
  readonly may: (right: Right) => boolean;
};

/** The authority of a station; `attended` says whether staff stand at it. */
export const createAuthority = (lock: { readonly unlocked: () => boolean }, attended: () => boolean): Authority => {
  const role = (): Role | null => (lock.unlocked() ? 'organiser' : attended() ? 'lead' : null);
  return {
    role,
    may: (right) => {
      const now = role();
      return now !== null && includes(now, right);
    },
  };
};
