import { type BrowserWindow, powerSaveBlocker, screen } from 'electron';
import type { StationSettings } from '#shared/contract/settings.ts';
import { isRefusedKey } from './refused-keys.ts';

/** What decides how tightly a window is held. */
export type Attendance = { readonly role: StationSettings['role']; readonly unlocked: boolean };

/** Holds a window as its station's role asks. */
export type Lockdown = {
  readonly update: (attendance: Attendance) => void;
  /** From now on the window may close. */
  readonly release: () => void;
};

/**
 * In self-service the window fills the screen above all others, refuses keys that leave or change the page, and closes
 * only when unlocked or released; at a desk it is an ordinary window. With `fillScreen` false its size stays as it is
 * and only keys and closing are held. The operating system's own keys are out of reach: see docs/security.md.
 */
export const lockDown = (window: BrowserWindow, { fillScreen }: { readonly fillScreen: boolean }): Lockdown => {
  let attendance: Attendance = { role: 'self-service', unlocked: false };
  let released = false;
  const isHeld = (): boolean => !released && attendance.role === 'self-service' && !attendance.unlocked;
  const isKiosk = (): boolean => fillScreen && !released && attendance.role === 'self-service' && window.isVisible();

  const fill = (): void => {
    if (!isKiosk()) return;
    window.setKiosk(true);
    window.setAlwaysOnTop(true, 'screen-saver');
    window.focus();
  };

  window.on('close', (event) => {
    if (isHeld()) event.preventDefault();
  });
  for (const event of ['show', 'blur', 'leave-full-screen', 'minimize'] as const) window.on(event as 'show', fill);
  for (const event of ['display-added', 'display-removed', 'display-metrics-changed'] as const) {
    screen.on(event as 'display-added', fill);
  }
  window.webContents.on('before-input-event', (event, input) => {
    if (isHeld() && isRefusedKey(input)) event.preventDefault();
  });
  window.webContents.on('did-finish-load', () => {
    void window.webContents.setVisualZoomLevelLimits(1, 1);
    window.webContents.setZoomFactor(1);
  });
  powerSaveBlocker.start('prevent-display-sleep');

  return {
    update: (next) => {
      const wasKiosk = isKiosk();
      attendance = next;
      if (isKiosk()) fill();
      else if (wasKiosk) {
        window.setAlwaysOnTop(false);
        window.setKiosk(false);
      }
    },
    release: () => {
      released = true;
    },
  };
};
