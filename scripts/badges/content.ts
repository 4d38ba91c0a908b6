import { badgeContent } from '#core/event/badge-content.ts';
import type { BadgeContent } from '#shared/contract/badge.ts';
import { blankAttendee } from '#shared/domain/attendee.ts';
import { plainEvent, type Event } from '#shared/domain/event.ts';

const event: Event = {
  id: 'badges',
  name: 'Einlass',
  venue: '',
  startsAt: 0,
  endsAt: 0,
  timeZone: 'Europe/Berlin',
  languages: ['de'],
  colour: '#000000',
  logo: null,
  eraseAfter: 0,
  categories: [{ key: 'guest', label: { de: 'Teilnahme' } }],
  ...plainEvent,
  checkpoints: [],
};

/** What stands on the badge of somebody of whom only the name is known; `number` makes the code. */
export const contentFor = (name: string, number: number): BadgeContent & { readonly code: string } => {
  const code = `BADGE-${String(number).padStart(5, '0')}`;
  const attendee = { ...blankAttendee, id: code, name, category: 'guest' };
  return { ...badgeContent(event, attendee, code), code };
};
