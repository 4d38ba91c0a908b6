import { emptyRepeatGuard, sight } from '#shared/domain/repeat-guard.ts';
import type { RefObject } from 'react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CameraState } from './camera-state.ts';
import { openCamera } from './camera.ts';

/** Keeps a camera running in the element that gets the returned ref; `onTicket` is called once for each showing of a code. */
export const useCamera = (
  cameraId: string | null,
  onTicket: (text: string) => void,
): { readonly container: RefObject<HTMLDivElement | null>; readonly state: CameraState } => {
  const container = useRef<HTMLDivElement>(null);
  const guard = useRef(emptyRepeatGuard);
  const [state, setState] = useState<CameraState>({ kind: 'starting' });
  const onReading = useEffectEvent((text: string, seenAt: number) => {
    const sighting = sight(guard.current, text, seenAt);
    guard.current = sighting.guard;
    if (sighting.counts) onTicket(text);
  });

  useEffect(() => {
    if (container.current === null) return undefined;
    const session = openCamera({
      container: container.current,
      ...(cameraId === null ? {} : { cameraId }),
      onReading,
      onState: setState,
    });
    return () => void session.close();
  }, [cameraId]);

  return { container, state };
};
