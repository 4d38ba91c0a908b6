import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryRun } from '#scripts/runtime/run.ts';
import { startDaemon } from '../spooler/daemon.ts';

/** A key store of the system, unlocked: GNOME's keyring on a bus of its own. */
export type KeyStore = {
  /** The environment and the switches with which Electron finds it. */
  readonly env: Readonly<Record<string, string>>;
  readonly args: ReadonlyArray<string>;
  readonly close: () => Promise<void>;
};

const patienceMs = 10_000;

/** Starts a key store that nobody else uses, and answers once it can be asked. */
export const startKeyStore = async (): Promise<KeyStore> => {
  const folder = mkdtempSync(join(tmpdir(), 'einlass-keys-'));
  const socket = join(folder, 'bus');
  const env = {
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}`,
    XDG_DATA_HOME: folder,
    XDG_RUNTIME_DIR: folder,
    XDG_CURRENT_DESKTOP: 'GNOME',
  };
  const everything = { ...process.env, ...env };
  const bus = await startDaemon(
    'dbus-daemon',
    ['--session', '--nofork', `--address=${env.DBUS_SESSION_BUS_ADDRESS}`],
    () => existsSync(socket),
    everything,
  );
  const unlock = 'exec gnome-keyring-daemon --foreground --unlock --components=secrets <<< secret';
  const keys = await startDaemon('bash', ['-c', unlock], () => true, everything);
  const ask = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'];
  const question = [...ask, 'org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'];
  const end = performance.now() + patienceMs;
  while (!(await tryRun('dbus-send', question, { env: everything })).output.includes('boolean true')) {
    if (performance.now() > end) throw new Error(`no key store: ${keys.said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    env,
    args: ['--password-store=gnome-libsecret'],
    close: async () => {
      await keys.stop();
      await bus.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
