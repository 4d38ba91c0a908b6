import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { AttendeeView } from '#shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { useText } from '../../locales/use-text.tsx';

/** What is done with somebody now and then. */
export type MoreAct = 'correct' | 'substitute' | 'history' | 'ticket';

const icons: Readonly<Record<MoreAct, IconName>> = {
  correct: 'text-size',
  substitute: 'repeat',
  history: 'clock',
  ticket: 'ticket',
};

/** What may make sense for somebody now. */
const actsFor = ({ arrivedAt, attendee }: AttendeeView): ReadonlyArray<MoreAct> => {
  const { registration } = attendee;
  const maySend = arrivedAt === null && (registration === 'valid' || registration === 'unpaid');
  return ['correct', ...(maySend ? (['substitute'] as const) : []), 'history', 'ticket'];
};

type Props = { readonly person: AttendeeView; readonly onAct: (act: MoreAct) => void };

/** Everything that is rarer than letting somebody in, behind one button. */
export const MoreMenu = ({ person, onAct }: Props): ReactNode => {
  const text = useText();
  return (
    <MenuTrigger>
      <Button icon="chevron-down">{text('desk.more')}</Button>
      <Popover className="select-popover" placement="top end">
        <Menu
          className="select-list"
          items={actsFor(person).map((id) => ({ id }))}
          onAction={(key) => {
            const act = actsFor(person).find((known) => known === key);
            if (act !== undefined) onAct(act);
          }}
        >
          {({ id }) => (
            <MenuItem className="select-item" id={id} textValue={text(`desk.more.${id}`)}>
              <span className="select-tick">
                <Icon name={icons[id]} />
              </span>
              <span>{text(`desk.more.${id}`)}</span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
