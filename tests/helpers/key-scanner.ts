import type { Kiosk } from './kiosk.ts';

/** Types a code as fast as a USB scanner does, ended by Enter; real key events through Electron, whatever has the focus. */
export const scanByKeys = (kiosk: Pick<Kiosk, 'app'>, code: string): Promise<void> =>
  kiosk.app.evaluate(({ BrowserWindow }, text) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.isVisible());
    if (window === undefined) throw new Error('No window to type into.');
    for (const keyCode of [...text, 'Enter']) {
      const modifiers = /^[A-Z]$/u.test(keyCode) ? (['shift'] as const) : [];
      for (const type of ['keyDown', 'char', 'keyUp'] as const) {
        window.webContents.sendInputEvent({ type, keyCode, modifiers: [...modifiers] });
      }
    }
  }, code);
