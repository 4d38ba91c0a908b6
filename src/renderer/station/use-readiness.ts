import { useEffect } from 'react';
import type { CameraState } from '../scanning/camera-state.ts';
import { whenPainted } from './painted.ts';

/** Marks the page as ready to scan (`data-ready="scan"`) once the screen stands and the camera runs or is known to be absent. */
export const useReadiness = (camera: CameraState): void => {
  const settled = camera.kind !== 'starting';
  useEffect(() => {
    if (!settled) return undefined;
    return whenPainted(() => {
      document.documentElement.dataset['ready'] = 'scan';
    });
  }, [settled]);
};
