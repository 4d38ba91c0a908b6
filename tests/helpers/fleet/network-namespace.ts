import { execFileSync } from 'node:child_process';

/** A network of its own with one cable to this machine, which can be pulled. */
export type NetworkNamespace = {
  /** This machine as seen from inside. */
  readonly gateway: string;
  /** Put before a command, this runs it inside. */
  readonly enter: ReadonlyArray<string>;
  readonly cut: () => void;
  readonly heal: () => void;
  readonly close: () => void;
};

const ip = (...args: ReadonlyArray<string>): void => void execFileSync('ip', args, { stdio: 'pipe' });

/** Makes a namespace; null where this is not permitted or not known. `number` is from 1 to 200 and not in use. */
export const openNetworkNamespace = (number: number): NetworkNamespace | null => {
  const name = `einlass-${process.pid}-${number}`;
  const [near, far] = [`ein${number}n`, `ein${number}f`];
  const [gateway, address] = [`10.213.${number}.1`, `10.213.${number}.2`];
  try {
    ip('netns', 'add', name);
  } catch {
    return null;
  }
  const close = (): void => ip('netns', 'delete', name);
  try {
    ip('link', 'add', near, 'type', 'veth', 'peer', 'name', far, 'netns', name);
    ip('address', 'add', `${gateway}/24`, 'dev', near);
    ip('link', 'set', near, 'up');
    ip('-n', name, 'address', 'add', `${address}/24`, 'dev', far);
    ip('-n', name, 'link', 'set', far, 'up');
    ip('-n', name, 'link', 'set', 'lo', 'up');
  } catch {
    close();
    return null;
  }
  return {
    gateway,
    enter: ['ip', 'netns', 'exec', name],
    cut: () => ip('link', 'set', near, 'down'),
    heal: () => ip('link', 'set', near, 'up'),
    close,
  };
};
