import { spawn } from 'node:child_process';
import { closeSync, constants, existsSync, openSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { tempFolder } from '../temp-folder.ts';

/** A character device that leads to a printer, as /dev/usb/lp0 does. */
export type DeviceNode = {
  readonly path: string;
  /** Pulls the plug: node and connection are gone. */
  readonly vanish: () => Promise<void>;
};

/** Makes a terminal device of the kernel, bytes untouched, that socat connects with a simulated printer. */
export const startDeviceNode = async (port: number): Promise<DeviceNode> => {
  const node = path.join(tempFolder(), 'lp0');
  const socat = spawn('socat', [`pty,raw,echo=0,link=${node}`, `tcp:127.0.0.1:${port}`], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => socat.once('exit', () => resolve()));
  await expect.poll(() => existsSync(node)).toBe(true);
  // A terminal hangs up when nobody holds it open; a printer's node does not.
  const holder = openSync(node, constants.O_RDWR | constants.O_NOCTTY);
  let gone = false;
  return {
    path: node,
    vanish: async () => {
      if (gone) return;
      gone = true;
      socat.kill();
      await ended;
      closeSync(holder);
    },
  };
};
