import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { electronEnvironment, ensureElectron } from '#scripts/runtime/electron.ts';
import { tryRun } from '#scripts/runtime/run.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';

test('a second kiosk on the same data says so, brings the first to front and ends', async () => {
  const kiosk = await launchKiosk({ role: 'desk' });
  onTestFinished(() => kiosk.close());
  const window = await kiosk.app.browserWindow(kiosk.page);
  await window.evaluate((each) => each.hide());
  const runtime = await ensureElectron();
  const { code, output } = await tryRun(runtime.executable, [...runtime.args, `--einlass-data=${kiosk.dataFolder}`], {
    env: electronEnvironment(runtime, process.env),
  });
  expect(code).toBe(0);
  expect(output).toContain(`{"einlass":"already-running","data":"${kiosk.dataFolder}"}`);
  await expect.poll(() => window.evaluate((each) => each.isVisible())).toBe(true);
});

test('a switch that makes no sense is named, and nothing starts', async () => {
  const runtime = await ensureElectron();
  const { code, output } = await tryRun(runtime.executable, [...runtime.args, '--einlass-role=boss'], {
    env: electronEnvironment(runtime, process.env),
  });
  expect(code).toBe(2);
  expect(output).toContain('--einlass-role=boss');
});

test('a port that is taken keeps nobody from scanning', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, resolve));
  onTestFinished(() => new Promise<void>((resolve) => other.close(() => resolve())));
  const address = other.address();
  const kiosk = await launchKiosk({ role: 'desk', livePort: typeof address === 'object' ? (address?.port ?? 0) : 0 });
  onTestFinished(() => kiosk.close());
  expect(kiosk.ready.live).toBeNull();
  const state = await kiosk.page.evaluate(() => window.einlass.request('station.state', undefined));
  expect(state.ok && state.value.central).toMatchObject({ kind: 'unreachable', cause: 'port-taken' });
});
