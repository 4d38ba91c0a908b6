import type { ReactNode } from 'react';
import { readJoinLink } from '#shared/contract/fleet/join-link.ts';
import { Icon } from '../../../../components/icon.tsx';
import { useText } from '../../../../locales/use-text.tsx';
import { useCamera } from '../../../../scanning/use-camera.ts';
import { useScannerKeys } from '../../../../scanning/use-scanner-keys.ts';
import { useStation } from '../../../../station/use-station.ts';

/** Joining by the code on the other screen, read by the camera or by a hand scanner. */
export const ScannedCode = ({ onLink }: { readonly onLink: (link: string) => void }): ReactNode => {
  const text = useText();
  const { settings } = useStation();
  const { container, state } = useCamera(settings.cameraId, onLink);
  // A scanner set to a US keyboard types other characters on a German one.
  useScannerKeys(({ typed, usKeys }) =>
    onLink(usKeys !== null && readJoinLink(typed) === null && readJoinLink(usKeys) !== null ? usKeys : typed),
  );
  return (
    <div className="stations-part">
      <p>{text('stations.join.camera.text')}</p>
      <div className="stations-camera">
        <div className="stations-picture" ref={container} aria-hidden="true" />
        {state.kind !== 'running' && (
          <p className="stations-no-picture" role="status">
            <Icon name={state.kind === 'starting' ? 'camera' : 'camera-off'} size="large" />
            <span>{text(`set-up.camera.${state.kind}`)}</span>
          </p>
        )}
      </div>
    </div>
  );
};
