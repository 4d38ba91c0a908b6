import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryRun } from '#scripts/runtime/run.ts';
import { startDaemon, type Daemon } from './daemon.ts';

/** Avahi, which announces services on the network by multicast DNS. */
export type Avahi = {
  /** The environment in which programs find it. */
  readonly env: NodeJS.ProcessEnv;
  /** Announces a service at a port of this machine until it is stopped. */
  readonly publish: (name: string, type: string, port: number, facts: ReadonlyArray<string>) => Promise<Daemon>;
  readonly close: () => Promise<void>;
};

const busPolicy = (socket: string): string => `<busconfig>
<type>system</type>
<listen>unix:path=${socket}</listen>
<auth>EXTERNAL</auth>
<policy context="default">
<allow user="*"/><allow own="*"/><allow send_type="method_call"/><allow send_destination="*"/><allow receive_sender="*"/>
</policy>
</busconfig>`;

// Longer than any other file of tests takes.
const turnMs = 110_000;

// Loopback alone: a test has no business on anybody's network.
const onLoopback =
  '[server]\nhost-name=einlass-test\nuse-ipv6=no\nallow-interfaces=lo\n[publish]\npublish-workstation=no\n';

const startOwn = async (folder: string): Promise<{ env: NodeJS.ProcessEnv; daemons: ReadonlyArray<Daemon> }> => {
  const socket = join(folder, 'bus');
  writeFileSync(join(folder, 'bus.conf'), busPolicy(socket));
  writeFileSync(join(folder, 'avahi.conf'), onLoopback);
  const env = { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${socket}` };
  const bus = await startDaemon('dbus-daemon', [`--config-file=${folder}/bus.conf`, '--nofork'], () =>
    existsSync(socket),
  );
  const free = ['--no-drop-root', '--no-chroot', '--no-rlimits'];
  const isUp = (said: string): boolean => said.includes('startup complete');
  const avahi = await startDaemon('avahi-daemon', ['-f', join(folder, 'avahi.conf'), ...free], isUp, env);
  return { env, daemons: [avahi, bus] };
};

// Whoever announces on the loopback is heard by every other test there.
const loopbackToOneself = (): Promise<Daemon> =>
  startDaemon(
    'flock',
    ['--no-fork', join(tmpdir(), 'einlass-avahi.lock'), 'sh', '-c', 'echo alone; exec sleep 300'],
    (said) => said.includes('alone'),
    process.env,
    turnMs,
  );

/** Starts Avahi on a bus of its own and on loopback alone, in turn with other tests; one that the system runs already is used as it is. */
export const startAvahi = async (): Promise<Avahi> => {
  const turn = await loopbackToOneself();
  const folder = mkdtempSync(join(tmpdir(), 'einlass-avahi-'));
  const runs = (await tryRun('avahi-daemon', ['--check'])).code === 0;
  const { env, daemons } = runs ? { env: process.env, daemons: [] } : await startOwn(folder);
  return {
    env,
    publish: (name, type, port, facts) =>
      startDaemon(
        'avahi-publish',
        ['-s', name, type, String(port), ...facts],
        (said) => said.includes('Established'),
        env,
      ),
    close: async () => {
      for (const daemon of daemons) await daemon.stop();
      rmSync(folder, { recursive: true, force: true });
      await turn.stop();
    },
  };
};
