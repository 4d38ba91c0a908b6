import type { ReactNode } from 'react';
import type { AttendeeView, BadgeState } from '#shared/contract/views.ts';
import type { Registration } from '#shared/domain/attendee.ts';
import { Pill } from '../../components/pill.tsx';
import type { Tone } from '../../components/pill.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { useStation } from '../../station/use-station.ts';
import { presenceOf } from './subject.ts';

/** Whether somebody is here, and since when. */
export const PresencePill = ({ person }: { readonly person: AttendeeView }): ReactNode => {
  const text = useText();
  const format = useFormat();
  const presence = presenceOf(person);
  if (presence === 'expected') return <Pill icon="clock">{text('desk.presence.expected')}</Pill>;
  const time = person.arrivedAt === null ? '' : format.time(person.arrivedAt);
  return presence === 'inside' ? (
    <Pill tone="admitted" icon="check">
      {text('desk.presence.inside', { time })}
    </Pill>
  ) : (
    <Pill tone="left" icon="arrow-out">
      {text('desk.presence.left', { time })}
    </Pill>
  );
};

const badgeTones: Readonly<Record<Exclude<BadgeState, 'none'>, Tone>> = {
  queued: 'neutral',
  sending: 'neutral',
  printed: 'admitted',
  'handed-over': 'admitted',
  failed: 'attention',
  unknown: 'attention',
};

/** How somebody's badge stands, and whether it is a copy that is under way; nothing when none was ever wanted. */
export const BadgePill = ({ person }: { readonly person: AttendeeView }): ReactNode => {
  const text = useText();
  const { openJobs } = useStation();
  const { attendee, badge } = person;
  if (badge === 'none') return null;
  const state = text(`desk.badge.${badge}`);
  const isCopy = openJobs.some((job) => job.attendeeId === attendee.id && job.state === badge && job.copy);
  return (
    <Pill tone={badgeTones[badge]} icon="printer">
      {isCopy ? text('desk.badge.copy', { state }) : state}
    </Pill>
  );
};

/** What stands against somebody's registration; nothing when it is in order. */
export const RegistrationPill = ({ registration }: { readonly registration: Registration }): ReactNode => {
  const text = useText();
  if (registration === 'valid') return null;
  return (
    <Pill tone={registration === 'unpaid' ? 'attention' : 'refused'} icon="warning">
      {text(`desk.registration.${registration}`)}
    </Pill>
  );
};
