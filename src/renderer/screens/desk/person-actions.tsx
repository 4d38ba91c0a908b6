import type { ReactNode } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { useText } from '../../locales/use-text.tsx';
import { MoreMenu, type MoreAct } from './more-menu.tsx';
import type { Shortcut } from './shortcuts.ts';
import { shortcutKeys } from './shortcuts.ts';
import type { Possible } from './subject.ts';

/** What the actions need. */
export type PersonActionsProps = {
  readonly person: AttendeeView | null;
  readonly possible: Possible;
  readonly actions: Readonly<Record<Shortcut, () => void>>;
  readonly onMore: (act: MoreAct) => void;
};

type ActionProps = {
  readonly look: 'primary' | 'soft';
  readonly icon: IconName;
  readonly shortcut: Shortcut;
  readonly onPress: () => void;
  readonly children: string;
};

const Action = ({ look, icon, shortcut, onPress, children }: ActionProps): ReactNode => (
  <Button
    look={look}
    size={look === 'primary' ? 'large' : 'normal'}
    icon={icon}
    onPress={onPress}
    aria-keyshortcuts={shortcutKeys[shortcut]}
  >
    {children} <kbd aria-hidden="true">{shortcutKeys[shortcut]}</kbd>
  </Button>
);

/** Only what makes sense for the person now, the likeliest first. */
export const PersonActions = ({ person, possible, actions, onMore }: PersonActionsProps): ReactNode => {
  const text = useText();
  if (person === null)
    return (
      <div className="card-actions">
        <Action look="primary" icon="search" shortcut="field" onPress={actions.field}>
          {text('desk.action.search')}
        </Action>
        <Action look="soft" icon="person" shortcut="walkIn" onPress={actions.walkIn}>
          {text('desk.action.walk-in')}
        </Action>
      </div>
    );
  return (
    <div className="card-actions">
      {possible.admit && (
        <Action look="primary" icon="arrow-in" shortcut="admit" onPress={actions.admit}>
          {text('desk.action.admit')}
        </Action>
      )}
      {possible.override && (
        <Action look="primary" icon="arrow-in" shortcut="override" onPress={actions.override}>
          {text('desk.action.override')}
        </Action>
      )}
      {possible.undo && (
        <Action look="soft" icon="undo" shortcut="undo" onPress={actions.undo}>
          {text('desk.action.undo')}
        </Action>
      )}
      {possible.checkOut && (
        <Action look="soft" icon="arrow-out" shortcut="checkOut" onPress={actions.checkOut}>
          {text('desk.action.check-out')}
        </Action>
      )}
      {possible.badge !== null && (
        <Action look="soft" icon="printer" shortcut="badge" onPress={actions.badge}>
          {text(`desk.action.badge-${possible.badge}`)}
        </Action>
      )}
      <MoreMenu person={person} onAct={onMore} />
    </div>
  );
};
