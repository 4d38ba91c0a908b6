import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { useText } from '../../locales/use-text.tsx';
import type { CameraState } from '../../scanning/camera-state.ts';
import { useStation } from '../../station/use-station.ts';
import { ThingsOutLines } from './answers/things-out.tsx';
import { FleetStatus } from './fleet-status.tsx';
import { OpenJobs } from './open-jobs.tsx';
import { PrinterLine } from './printer-line.tsx';

type Props = {
  readonly camera: CameraState;
  readonly onSetUp: () => void;
  readonly onFindings: () => void;
};

/** How printer, camera and central list stand, in plain words, each with a way out. */
export const StationStatus = ({ camera, onSetUp, onFindings }: Props): ReactNode => {
  const text = useText();
  const { central, clockSuspect } = useStation();
  const cameraWell = camera.kind === 'running' || camera.kind === 'starting';
  return (
    <section className="status" aria-label={text('desk.status')}>
      <OpenJobs />
      <PrinterLine />
      <StatusLine
        icon={cameraWell ? 'camera' : 'camera-off'}
        tone={cameraWell ? 'admitted' : 'attention'}
        subject={text('desk.status.camera')}
        action={
          cameraWell ? undefined : (
            <Button look="plain" onPress={onSetUp}>
              {text('desk.status.choose')}
            </Button>
          )
        }
      >
        {text(`desk.status.camera.${camera.kind}`)}
      </StatusLine>
      <StatusLine
        icon="central"
        tone={central.kind === 'unreachable' ? 'attention' : 'admitted'}
        subject={text('desk.status.central')}
      >
        {central.kind === 'starting' && text('desk.status.central.starting')}
        {central.kind === 'connected' && text('desk.status.central.connected', { waiting: central.waiting })}
        {central.kind === 'unreachable' && text(`desk.status.central.${central.cause}`, { waiting: central.waiting })}
      </StatusLine>
      <ThingsOutLines />
      <FleetStatus onFindings={onFindings} />
      {clockSuspect && (
        <StatusLine icon="clock" tone="attention" subject={text('desk.status.clock')}>
          {text('desk.status.clock.suspect')}
        </StatusLine>
      )}
    </section>
  );
};
