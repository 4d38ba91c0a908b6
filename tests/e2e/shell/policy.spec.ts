/* oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is written in the page */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReadyKiosk, launchKiosk } from '#tests/helpers/kiosk.ts';

let kiosk: ReadyKiosk;
const complaints: string[] = [];
beforeAll(async () => {
  kiosk = await launchKiosk({ role: 'desk', lang: 'en', args: ['--use-fake-device-for-media-stream'] });
  kiosk.page.on('console', (message) => {
    if (/content security policy|refused to/iu.test(message.text())) complaints.push(message.text());
  });
  await kiosk.page.reload();
  await kiosk.page.waitForSelector('html[data-ready="scan"]');
});
afterAll(() => kiosk.close());

test('no page of ours offends its own policy', () => {
  expect(complaints).toEqual([]);
});

test('inline script and eval do not run', async () => {
  const result = await kiosk.page.evaluate(async () => {
    const violated = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
        once: true,
      });
    });
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
    script.remove();
    return { violated: await violated, title: document.title };
  });
  expect(result).toEqual({ violated: 'script-src-elem', title: 'Einlass' });
});

test('the camera is granted, and nothing else', async () => {
  const granted = await kiosk.page.evaluate(async () => {
    const works = async (attempt: () => Promise<unknown>): Promise<boolean> =>
      attempt().then(
        () => true,
        () => false,
      );
    const stream = async (constraints: MediaStreamConstraints): Promise<void> => {
      const media = await navigator.mediaDevices.getUserMedia(constraints);
      for (const track of media.getTracks()) track.stop();
    };
    return {
      camera: await works(() => stream({ video: true })),
      microphone: await works(() => stream({ audio: true })),
      both: await works(() => stream({ audio: true, video: true })),
      screen: await works(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
      place: await works(
        () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      notifications: (await Notification.requestPermission()) === 'granted',
      clipboard: await works(() => navigator.clipboard.readText()),
    };
  });
  expect(granted).toEqual({
    camera: true,
    microphone: false,
    both: false,
    screen: false,
    place: false,
    notifications: false,
    clipboard: false,
  });
});

test('the window is sandboxed, isolated and without Node', async () => {
  const preferences = await kiosk.app.evaluate(({ BrowserWindow }) => {
    type Known = { readonly getLastWebPreferences: () => Readonly<Record<string, unknown>> };
    // Electron has it but does not type it.
    const all = BrowserWindow.getAllWindows().map(({ webContents }) =>
      (webContents as unknown as Known).getLastWebPreferences(),
    );
    const names = ['sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity', 'webviewTag'];
    return all.map((each) => names.map((name) => each[name]));
  });
  expect(preferences.length).toBeGreaterThan(0);
  for (const each of preferences) expect(each).toEqual([true, true, false, true, false]);
});
