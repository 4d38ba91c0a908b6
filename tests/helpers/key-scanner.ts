import type { Kiosk } from './kiosk.ts';

/**
 * Presses the keys of a code as fast as a USB scanner does, Enter at the end, whatever has the focus. The page presses
 * them itself in one go: keys that come from outside would be torn apart on a busy machine.
 */
export const scanByKeys = (kiosk: Pick<Kiosk, 'page'>, code: string): Promise<void> =>
  kiosk.page.evaluate((text) => {
    const focused = document.activeElement ?? document.body;
    for (const key of [...text, 'Enter']) {
      const how = { key, bubbles: true, cancelable: true };
      focused.dispatchEvent(new KeyboardEvent('keydown', how));
      focused.dispatchEvent(new KeyboardEvent('keyup', how));
    }
  }, code);
