import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { useText } from '../../../locales/use-text.tsx';

type Props = {
  readonly title: string;
  readonly children: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before something is lost. */
export const Confirm = ({ title, children, action, onConfirm, onClose }: Props): ReactNode => {
  const text = useText();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{children}</p>
      <div className="dialog-actions">
        <Button onPress={onClose}>{text('common.cancel')}</Button>
        <Button look="danger" onPress={onConfirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
};
