import type { ReactNode } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { useText } from '../../locales/use-text.tsx';
import { shortcutKeys, shortcuts } from './shortcuts.ts';

/** What can be done by key. */
export const ShortcutsDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const text = useText();
  return (
    <Dialog title={text('desk.shortcuts.title')} onClose={onClose}>
      <p>{text('desk.shortcuts.text')}</p>
      <dl className="shortcuts">
        {shortcuts.map((name) => (
          <div key={name}>
            <dt>
              <kbd>{shortcutKeys[name]}</kbd>
            </dt>
            <dd>{text(`desk.shortcuts.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};
