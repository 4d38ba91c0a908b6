import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { SelectField } from '../../components/select-field.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { useText } from '../../locales/use-text.tsx';
import type { CameraDevice } from '../../scanning/camera.ts';
import { listCameras } from '../../scanning/camera.ts';
import { useCamera } from '../../scanning/use-camera.ts';
import { useStation } from '../../station/use-station.ts';
import type { Saving } from './use-saving.ts';

const firstFound = 'first';

/** Which camera scans, with its picture; a code held before it is shown, not recorded. */
export const CameraSection = ({ saving }: { readonly saving: Saving }): ReactNode => {
  const text = useText();
  const { settings, ticketPlayer } = useStation();
  const [cameras, setCameras] = useState<ReadonlyArray<CameraDevice>>([]);
  const [reads, setReads] = useState(0);
  const { container, state } = useCamera(settings.cameraId, () => setReads((count) => count + 1));

  useEffect(() => {
    const look = async (): Promise<void> => setCameras(await listCameras());
    void look();
    const onChange = (): void => void look();
    navigator.mediaDevices.addEventListener('devicechange', onChange);
    return () => navigator.mediaDevices.removeEventListener('devicechange', onChange);
    // Names of cameras are known only once one is running.
  }, [state.kind]);

  return (
    <div className="set-up-form">
      <SelectField
        label={text('set-up.camera.which')}
        value={settings.cameraId ?? firstFound}
        options={[
          { key: firstFound, label: text('set-up.camera.first') },
          ...cameras
            .filter(({ id }) => id !== '')
            .map(({ id, label }, index) => ({ key: id, label: label === '' ? text('set-up.camera.number', { number: index + 1 }) : label })),
        ]}
        onChange={(id) => void saving.save({ cameraId: id === firstFound ? null : id })}
      />
      <div className="set-up-picture" ref={container} />
      <StatusLine icon={state.kind === 'running' ? 'camera' : 'camera-off'} tone={state.kind === 'running' || state.kind === 'starting' ? 'neutral' : 'attention'}>
        {text(`set-up.camera.${state.kind}`)}
      </StatusLine>
      {ticketPlayer && (
        <StatusLine icon="ticket" tone="attention">
          {text('set-up.camera.player')}
        </StatusLine>
      )}
      <p role="status">{text('set-up.camera.reads', { count: reads })}</p>
    </div>
  );
};
