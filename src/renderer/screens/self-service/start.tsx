import type { ReactNode, RefObject } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../locales/use-text.tsx';
import type { CameraState } from '../../scanning/camera-state.ts';
import { useStation } from '../../station/use-station.ts';
import { HoldTicket } from './hold-ticket.tsx';

type Props = {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly camera: CameraState;
  /** Something else is before it; the camera goes on. */
  readonly isCovered: boolean;
  /** Null where nobody is admitted by name. */
  readonly onByName: (() => void) | null;
};

/** The one thing to do here: hold the ticket before the camera. */
export const Start = ({ container, camera, isCovered, onByName }: Props): ReactNode => {
  const text = useText();
  const { ticketPlayer, settings } = useStation();
  return (
    <section className="start" inert={isCovered}>
      <div className="start-words">
        <HoldTicket />
        <h2>{text(settings.direction === 'exit' ? 'self-service.start.exit' : 'self-service.start.entry')}</h2>
        <p>{text('self-service.start.how')}</p>
        {onByName === null ? (
          <p className="start-without">{text('self-service.start.without')}</p>
        ) : (
          <div>
            <Button size="large" icon="person" onPress={onByName}>
              {text('self-service.by-name.open')}
            </Button>
          </div>
        )}
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
