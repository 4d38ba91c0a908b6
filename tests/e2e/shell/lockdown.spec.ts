import { expect, onTestFinished, test } from 'vitest';
import { type Kiosk, launchKiosk } from '#tests/helpers/kiosk.ts';

const kioskWindow = ({ app }: Kiosk) =>
  app.evaluate(({ BrowserWindow, Menu }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.isVisible());
    return { kiosk: window?.isKiosk(), onTop: window?.isAlwaysOnTop(), menu: Menu.getApplicationMenu() !== null };
  });

const tryToClose = ({ app }: Kiosk) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((each) => each.isVisible())
      ?.close(),
  );

test('in self-service the kiosk fills the screen and cannot be closed until it is unlocked', async () => {
  const kiosk = await launchKiosk({ role: 'self', lang: 'en', window: null });
  onTestFinished(() => kiosk.kill());
  expect(await kioskWindow(kiosk)).toEqual({ kiosk: true, onTop: true, menu: false });
  await tryToClose(kiosk);
  await kiosk.page.keyboard.press('F11');
  await kiosk.page.keyboard.press('Control+r');
  expect(await kioskWindow(kiosk)).toMatchObject({ kiosk: true });

  const unlocked = await kiosk.page.evaluate(
    (pin) => window.einlass.request('lock.unlock', { pin }),
    kiosk.ready.pin ?? '',
  );
  expect(unlocked).toMatchObject({ ok: true, value: { ok: true } });
  const gone = new Promise((resolve) => kiosk.app.process().once('exit', resolve));
  await tryToClose(kiosk).catch(() => undefined);
  expect(await gone).toBe(0);
});

test('a desk has an ordinary window, which closing ends', async () => {
  const kiosk = await launchKiosk({ role: 'desk', lang: 'en', window: null });
  onTestFinished(() => kiosk.kill());
  expect(await kioskWindow(kiosk)).toEqual({ kiosk: false, onTop: false, menu: false });
  const gone = new Promise((resolve) => kiosk.app.process().once('exit', resolve));
  await tryToClose(kiosk).catch(() => undefined);
  expect(await gone).toBe(0);
});
