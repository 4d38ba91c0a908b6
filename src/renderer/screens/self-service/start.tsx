import type { ReactNode, RefObject } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../locales/use-text.tsx';
import type { CameraState } from '../../scanning/camera-state.ts';
import { useStation } from '../../station/use-station.ts';
import { HoldTicket } from './hold-ticket.tsx';

type Props = { readonly container: RefObject<HTMLDivElement | null>; readonly camera: CameraState };

/** The one thing to do here: hold the ticket before the camera. */
export const Start = ({ container, camera }: Props): ReactNode => {
  const text = useText();
  const { ticketPlayer, settings } = useStation();
  return (
    <section className="start">
      <div className="start-words">
        <HoldTicket />
        <h2>{text(settings.direction === 'exit' ? 'self-service.start.exit' : 'self-service.start.entry')}</h2>
        <p>{text('self-service.start.how')}</p>
        <p className="start-without">{text('self-service.start.without')}</p>
      </div>
      <div className="start-camera" data-state={camera.kind}>
        <div className="start-picture" ref={container} />
        <div className="start-aim" aria-hidden="true" />
        {camera.kind !== 'running' && (
          <p className="start-trouble" role="status">
            <Icon name={camera.kind === 'starting' ? 'camera' : 'camera-off'} size="large" />
            <span>{text(`self-service.camera.${camera.kind}`)}</span>
          </p>
        )}
        {ticketPlayer && camera.kind === 'running' && (
          <p className="start-player">
            <Icon name="ticket" />
            <span>{text('self-service.player')}</span>
          </p>
        )}
      </div>
    </section>
  );
};
