import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { say } from './say.ts';

/**
 * Runs `work` while no other process of this machine runs work of the same name.
 *
 * The lock is a listening socket in Linux's abstract name space: the kernel frees it with the process, however that
 * ends, so no lock can be left behind. Elsewhere there is none, and callers rely on their atomic renames alone.
 */
export const withLock = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  if (process.platform !== 'linux') return work();
  const release = await acquire(`\0einlass-${createHash('sha256').update(name).digest('hex').slice(0, 24)}`, name);
  try {
    return await work();
  } finally {
    release();
  }
};

const acquire = async (address: string, name: string): Promise<() => void> => {
  for (let told = false; ; told = true) {
    const waiters = new Set<Socket>();
    const server = createServer((waiter) => waiters.add(waiter.on('error', () => waiter.destroy())));
    try {
      await once(server.listen(address), 'listening');
      return () => {
        server.close();
        for (const waiter of waiters) waiter.destroy();
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (!told) say(`Waiting for another process (${name}) …`);
      await released(address);
    }
  }
};

/** Resolves when the holder lets go or dies. */
const released = async (address: string): Promise<void> => {
  const waiter = connect(address).resume();
  await new Promise<void>((resolve) => waiter.on('error', () => waiter.destroy()).on('close', () => resolve()));
};
