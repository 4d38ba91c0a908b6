import type { ReactNode } from 'react';
import { Button } from '../../../../components/button.tsx';
import { Dialog } from '../../../../components/dialog.tsx';
import { StatusLine } from '../../../../components/status-line.tsx';
import { useText } from '../../../../locales/use-text.tsx';
import { ask } from '../../../../station/bridge.ts';
import { useChange } from '../use-change.ts';

/** Leaves the list, after saying what that means. */
export const LeaveDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const text = useText();
  const { isBusy, trouble, run } = useChange<'locked' | 'unsent' | 'cannot-record'>();
  const leave = async (): Promise<void> => {
    if ((await run(ask('fleet.leave', undefined))) !== null) onClose();
  };
  return (
    <Dialog title={text('stations.leave')} onClose={onClose}>
      <p>{text('stations.leave.text')}</p>
      <div role="status">
        {trouble !== null && (
          <StatusLine icon="warning" tone="refused">
            {text(`stations.leave.trouble.${trouble}`)}
          </StatusLine>
        )}
      </div>
      <div className="dialog-actions">
        <Button onPress={onClose}>{text('common.cancel')}</Button>
        <Button look="danger" isDisabled={isBusy} onPress={() => void leave()}>
          {text('stations.leave')}
        </Button>
      </div>
    </Dialog>
  );
};
