import { useCallback, useEffect, useState } from 'react';

const isAsked = (): boolean => new URLSearchParams(location.search).has('screen');
const remember = (isOn: boolean): void => {
  history.replaceState(null, '', isOn ? '?screen' : location.pathname);
};

/** Whether the page is a big screen: asked for by `?screen` in its address, or by a press, which also takes the whole screen where the browser lets it. */
export const useScreenMode = (): {
  readonly isOn: boolean;
  readonly enter: () => void;
  readonly leave: () => void;
} => {
  const [isOn, setOn] = useState(isAsked);
  const leave = useCallback((): void => {
    remember(false);
    setOn(false);
    if (document.fullscreenElement !== null) void document.exitFullscreen();
  }, []);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-screen', isOn);
  }, [isOn]);
  useEffect(() => {
    if (!isOn) return undefined;
    const byEscape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') leave();
    };
    window.addEventListener('keydown', byEscape);
    return () => window.removeEventListener('keydown', byEscape);
  }, [isOn, leave]);

  const enter = (): void => {
    remember(true);
    setOn(true);
    // Refused on some phones and in frames; the big figures come all the same.
    if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(() => undefined);
  };
  return { isOn, enter, leave };
};
