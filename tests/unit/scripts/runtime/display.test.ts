import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { hasScreen, openVirtualDisplay } from '#scripts/runtime/display.ts';

const socketOf = (display: string | undefined): string => `\0/tmp/.X11-unix/X${display?.slice(1) ?? ''}`;

test('a virtual screen takes connections as soon as it is there, and is gone when closed', async () => {
  const displays = await Promise.all([openVirtualDisplay('640x480'), openVirtualDisplay('640x480')]);
  const names = displays.map(({ env }) => env['DISPLAY']);
  expect(new Set(names).size).toBe(2);
  for (const [index, display] of displays.entries()) {
    const client = connect(socketOf(names[index]));
    await once(client, 'connect');
    client.destroy();
    await display.close();
    await expect(once(connect(socketOf(names[index])), 'connect')).rejects.toThrow(/ECONNREFUSED|ENOENT/);
  }
});

test.skipIf(process.platform !== 'linux')('a screen is known by its variable', () => {
  expect(hasScreen({})).toBe(false);
  expect(hasScreen({ DISPLAY: '' })).toBe(false);
  expect(hasScreen({ DISPLAY: ':0' })).toBe(true);
  expect(hasScreen({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
});
