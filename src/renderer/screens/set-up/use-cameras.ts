import { useEffect, useState } from 'react';
import type { CameraDevice } from '../../scanning/camera.ts';
import { listCameras } from '../../scanning/camera.ts';

/** The cameras that are connected, looked up at first and whenever one comes or goes. */
export const useCameras = (): ReadonlyArray<CameraDevice> => {
  const [cameras, setCameras] = useState<ReadonlyArray<CameraDevice>>([]);
  useEffect(() => {
    let wanted = true;
    const look = async (): Promise<void> => {
      const found = await listCameras();
      if (wanted) setCameras(found);
    };
    const onChange = (): void => void look();
    onChange();
    navigator.mediaDevices.addEventListener('devicechange', onChange);
    return () => {
      wanted = false;
      navigator.mediaDevices.removeEventListener('devicechange', onChange);
    };
  }, []);
  return cameras;
};
