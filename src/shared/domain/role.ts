/** What whoever stands at a station may do: staff serve, a lead overrules, an organiser decides. */
export const roles = ['staff', 'lead', 'organiser'] as const;
export type Role = (typeof roles)[number];

/** Who did something: a role at the desk, or an attendee alone at the machine. */
export const actors = [...roles, 'self'] as const;
export type Actor = (typeof actors)[number];

/** What needs a right: each belongs to the least role that may do it. */
export const rights = {
  scan: 'staff',
  search: 'staff',
  'walk-in': 'staff',
  correct: 'staff',
  rebook: 'staff',
  answer: 'staff',
  override: 'lead',
  undo: 'lead',
  settle: 'lead',
  revoke: 'lead',
  journal: 'lead',
  import: 'organiser',
  export: 'organiser',
  'set-up': 'organiser',
  erase: 'organiser',
} as const satisfies Record<string, Role>;
export type Right = keyof typeof rights;

/** Whether a role includes a right. */
export const includes = (role: Role, right: Right): boolean => roles.indexOf(role) >= roles.indexOf(rights[right]);
