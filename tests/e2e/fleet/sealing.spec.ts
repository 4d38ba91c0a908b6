import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { askStation } from '#tests/helpers/ask-station.ts';
import { startKeyStore } from '#tests/helpers/fleet/key-store.ts';
import { launchKiosk, type LaunchOptions, type ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { fleetOf, linkOf } from './joining.ts';

const soon = { timeout: 20_000, interval: 100 };

const launch = async (options: LaunchOptions = {}): Promise<ReadyKiosk> => {
  const kiosk = await launchKiosk({ role: 'desk', ...options });
  onTestFinished(() => kiosk.close());
  return kiosk;
};

/** What lies in the database of the event that a closed kiosk had open. */
const databaseOf = (dataFolder: string): string => {
  const { eventId } = JSON.parse(readFileSync(join(dataFolder, 'station.json'), 'utf8')) as {
    readonly eventId: string;
  };
  return readFileSync(join(dataFolder, 'events', eventId, 'einlass.sqlite')).toString('latin1');
};

test('where the system has a key store the token is sealed by it, and opened again after a restart', async () => {
  const keys = await startKeyStore();
  onTestFinished(keys.close);
  const host = await launch();
  const { env, args } = keys;
  const other = await launch({ env, args, joinBy: () => linkOf(host) });
  await expect.poll(() => fleetOf(other), soon).toBe('joined connected');
  expect((await askStation(other, 'station.state', undefined)).secretsSealed).toBe(true);
  const again = await other.restart();
  onTestFinished(() => again.close());
  await expect.poll(() => fleetOf(again), soon).toBe('joined connected');
  await again.app.close();
  const database = databaseOf(again.dataFolder);
  expect(database).toContain('"token":"sealed:');
  expect(database).not.toContain('plain:');
});

test('where it has none the token lies open, and the kiosk says so', async () => {
  const host = await launch();
  const other = await launch({ args: ['--password-store=basic'], joinBy: () => linkOf(host) });
  await expect.poll(() => fleetOf(other), soon).toBe('joined connected');
  expect((await askStation(other, 'station.state', undefined)).secretsSealed).toBe(false);
  await other.app.close();
  expect(databaseOf(other.dataFolder)).toContain('"token":"plain:');
});
