import type { ReactNode, RefObject } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../locales/use-text.tsx';
import type { CameraState } from '../../scanning/camera-state.ts';
import { useStation } from '../../station/use-station.ts';

type Props = { readonly container: RefObject<HTMLDivElement | null>; readonly camera: CameraState };

/** The camera's picture, or in words why there is none. */
export const CameraTile = ({ container, camera }: Props): ReactNode => {
  const text = useText();
  const { ticketPlayer } = useStation();
  return (
    <figure className="camera" data-camera={camera.kind}>
      <div className="camera-picture" ref={container} aria-hidden="true" />
      {camera.kind !== 'running' && (
        <figcaption className="camera-words">
          <Icon name={camera.kind === 'starting' ? 'camera' : 'camera-off'} size="large" />
          <span>{text(`desk.camera.${camera.kind}`)}</span>
        </figcaption>
      )}
      {camera.kind === 'running' && ticketPlayer && (
        <figcaption className="camera-label">{text('desk.camera.player')}</figcaption>
      )}
    </figure>
  );
};
