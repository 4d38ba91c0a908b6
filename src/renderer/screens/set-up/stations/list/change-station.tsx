import type { ReactNode } from 'react';
import { useState } from 'react';
import type { StationView } from '#shared/contract/fleet/stations.ts';
import { Button } from '../../../../components/button.tsx';
import { Dialog } from '../../../../components/dialog.tsx';
import { SelectField } from '../../../../components/select-field.tsx';
import { TextField } from '../../../../components/text-field.tsx';
import { useText } from '../../../../locales/use-text.tsx';
import { ask } from '../../../../station/bridge.ts';
import { useStation } from '../../../../station/use-station.ts';
import { Trouble, type StationRefusal } from '../trouble.tsx';
import { useChange } from '../use-change.ts';
import { usePlaceName } from '../use-fleet-words.ts';

type Props = { readonly station: StationView; readonly onDone: () => void; readonly onClose: () => void };

const asSet = 'as-set';

/** Gives a station its name, what it is for, and where it counts. */
export const ChangeStation = ({ station, onDone, onClose }: Props): ReactNode => {
  const text = useText();
  const { event } = useStation();
  const placeName = usePlaceName();
  const [name, setName] = useState(station.name);
  const [role, setRole] = useState(station.role);
  const [checkpointId, setCheckpoint] = useState(station.checkpointId);
  const { isBusy, trouble, run } = useChange<StationRefusal>();
  const isNamed = name.trim() !== '';
  const save = async (): Promise<void> => {
    const change = { name: name.trim(), role, checkpointId };
    if ((await run(ask('fleet.change-station', { id: station.id, change }))) !== null) onDone();
  };
  return (
    <Dialog title={text('stations.change.of', { station: station.name })} onClose={onClose}>
      <TextField
        label={text('stations.change.name')}
        error={isNamed ? null : text('stations.change.name.wrong')}
        value={name}
        onChange={setName}
        maxLength={60}
      />
      <SelectField
        label={text('set-up.role')}
        value={role ?? asSet}
        options={[
          { key: asSet, label: text('stations.change.as-set') },
          ...(['desk', 'self-service'] as const).map((key) => ({ key, label: text(`set-up.role.${key}`) })),
        ]}
        onChange={(key) => setRole(key === asSet ? null : key)}
      />
      <SelectField
        label={text('set-up.checkpoint')}
        value={checkpointId ?? asSet}
        options={[
          { key: asSet, label: text('stations.change.as-set') },
          ...event.checkpoints.map(({ id, room }) => ({
            key: id,
            label: [placeName(id), room].filter((part) => part !== null).join(' · '),
          })),
        ]}
        onChange={(key) => setCheckpoint(key === asSet ? null : key)}
      />
      <p className="stations-soft">{text('stations.change.text')}</p>
      <Trouble code={trouble} />
      <div className="dialog-actions">
        <Button onPress={onClose}>{text('common.cancel')}</Button>
        <Button look="primary" isDisabled={!isNamed || isBusy} onPress={() => void save()}>
          {text('stations.change.save')}
        </Button>
      </div>
    </Dialog>
  );
};
