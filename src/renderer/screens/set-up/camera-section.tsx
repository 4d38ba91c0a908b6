import type { ReactNode } from 'react';
import { useState } from 'react';
import { SelectField } from '../../components/select-field.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { useText } from '../../locales/use-text.tsx';
import { useCamera } from '../../scanning/use-camera.ts';
import { useStation } from '../../station/use-station.ts';
import { useCameras } from './use-cameras.ts';
import type { Saving } from './use-saving.ts';

const firstFound = 'first';

const CameraChoice = ({ saving }: { readonly saving: Saving }): ReactNode => {
  const text = useText();
  const { settings } = useStation();
  const cameras = useCameras();
  return (
    <SelectField
      label={text('set-up.camera.which')}
      value={settings.cameraId ?? firstFound}
      options={[
        { key: firstFound, label: text('set-up.camera.first') },
        ...cameras
          .filter(({ id }) => id !== '')
          .map(({ id, label }, index) => ({
            key: id,
            label: label === '' ? text('set-up.camera.number', { number: index + 1 }) : label,
          })),
      ]}
      onChange={(id) => void saving.save({ cameraId: id === firstFound ? null : id })}
    />
  );
};

/** Which camera scans, with its picture; a code held before it is shown, not recorded. */
export const CameraSection = ({ saving }: { readonly saving: Saving }): ReactNode => {
  const text = useText();
  const { settings, ticketPlayer } = useStation();
  const [reads, setReads] = useState(0);
  const { container, state } = useCamera(settings.cameraId, () => setReads((count) => count + 1));

  return (
    <div className="set-up-form">
      {/* Begun anew with each state: the names of cameras are known only once one runs. */}
      <CameraChoice key={state.kind} saving={saving} />
      <div className="set-up-picture" ref={container} />
      <StatusLine
        icon={state.kind === 'running' ? 'camera' : 'camera-off'}
        tone={state.kind === 'running' || state.kind === 'starting' ? 'neutral' : 'attention'}
      >
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
