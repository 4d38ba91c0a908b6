import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../locales/use-text.tsx';
import { deskViewIcons, deskViews, type DeskView } from './desk-view.ts';

type Props = { readonly view: DeskView; readonly onView: (view: DeskView) => void };

/** The way between the views of the desk. */
export const ViewSwitch = ({ view, onView }: Props): ReactNode => {
  const text = useText();
  return (
    <nav className="desk-views" aria-label={text('desk.views')}>
      {deskViews.map((name) => (
        <AriaButton
          key={name}
          className="desk-view"
          {...(name === view ? { 'aria-current': 'page' } : {})}
          onPress={() => onView(name)}
        >
          <Icon name={deskViewIcons[name]} />
          {text(`desk.views.${name}`)}
        </AriaButton>
      ))}
    </nav>
  );
};
