import type { ReactNode } from 'react';
import type { BadgeState } from '#shared/contract/views.ts';
import { Icon } from '../../components/icon.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { useText } from '../../locales/use-text.tsx';

const icons: Readonly<Record<Exclude<BadgeState, 'none'>, IconName>> = {
  queued: 'printer',
  sending: 'printer',
  printed: 'check',
  'handed-over': 'printer',
  failed: 'info',
  unknown: 'info',
};

/** How the person's badge is, in words for the person; nothing where no badge is meant to come. */
export const BadgeProgress = ({ badge }: { readonly badge: BadgeState }): ReactNode => {
  const text = useText();
  if (badge === 'none') return null;
  return (
    <p className="result-badge" data-badge={badge}>
      <Icon name={icons[badge]} />
      <span>{text(`self-service.badge.${badge}`)}</span>
    </p>
  );
};
