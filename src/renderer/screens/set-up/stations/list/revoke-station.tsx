import type { ReactNode } from 'react';
import type { StationView } from '#shared/contract/fleet/stations.ts';
import { Button } from '../../../../components/button.tsx';
import { Dialog } from '../../../../components/dialog.tsx';
import { useText } from '../../../../locales/use-text.tsx';
import { ask } from '../../../../station/bridge.ts';
import { Trouble, type StationRefusal } from '../trouble.tsx';
import { useChange } from '../use-change.ts';

type Props = { readonly station: StationView; readonly onDone: () => void; readonly onClose: () => void };

/** Takes a station out of the fleet, after saying what happens then. */
export const RevokeStation = ({ station, onDone, onClose }: Props): ReactNode => {
  const text = useText();
  const { isBusy, trouble, run } = useChange<StationRefusal>();
  const revoke = async (): Promise<void> => {
    if ((await run(ask('fleet.revoke-station', { id: station.id }))) !== null) onDone();
  };
  return (
    <Dialog title={text('stations.revoke.of', { station: station.name })} onClose={onClose}>
      <p>{text('stations.revoke.text')}</p>
      <Trouble code={trouble} />
      <div className="dialog-actions">
        <Button onPress={onClose}>{text('common.cancel')}</Button>
        <Button look="danger" isDisabled={isBusy} onPress={() => void revoke()}>
          {text('stations.revoke')}
        </Button>
      </div>
    </Dialog>
  );
};
