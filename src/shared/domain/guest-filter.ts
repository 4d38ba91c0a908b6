import type { Attendee } from './attendee.ts';

/** What of the guest list is looked at: `expected`: not yet here. */
export const guestGroups = [
  'all',
  'expected',
  'inside',
  'left',
  'no-badge',
  'unpaid',
  'cancelled',
  'blocked',
  'walk-in',
] as const;
export type GuestGroup = (typeof guestGroups)[number];

/** What is known of somebody by which they are filtered. */
export type Guest = Pick<Attendee, 'registration'> & {
  /** Null for somebody who has not come. */
  readonly standing: 'inside' | 'left' | null;
  readonly lacksBadge: boolean;
  readonly isWalkIn: boolean;
};

/** The groups to which somebody belongs. Whoever was cancelled or blocked is not expected. */
export const groupsOf = ({ standing, registration, lacksBadge, isWalkIn }: Guest): ReadonlyArray<GuestGroup> => {
  const groups: GuestGroup[] = ['all'];
  if (standing !== null) groups.push(standing);
  else if (registration === 'valid' || registration === 'unpaid') groups.push('expected');
  if (registration !== 'valid') groups.push(registration);
  if (lacksBadge) groups.push('no-badge');
  if (isWalkIn && registration !== 'cancelled') groups.push('walk-in');
  return groups;
};

/** A part of the guest list by category and booked workshop; null for every one. */
export type GuestPart = { readonly category: string | null; readonly workshop: string | null };

/** Whether somebody belongs to a part. */
export const isInPart = ({ category, bookings }: Pick<Attendee, 'category' | 'bookings'>, part: GuestPart): boolean =>
  (part.category === null || part.category === category) &&
  (part.workshop === null || bookings.includes(part.workshop));
