import type { ReactNode } from 'react';
import type { AttendeeView, BadgeState } from '#shared/contract/views.ts';
import type { Registration } from '#shared/domain/attendee.ts';
import { Pill } from '../../components/pill.tsx';
import type { Tone } from '../../components/pill.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
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

/** How somebody's badge stands; nothing when none was ever wanted. */
export const BadgePill = ({ badge }: { readonly badge: BadgeState }): ReactNode => {
  const text = useText();
  if (badge === 'none') return null;
  return (
    <Pill tone={badgeTones[badge]} icon="printer">
      {text(`desk.badge.${badge}`)}
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
