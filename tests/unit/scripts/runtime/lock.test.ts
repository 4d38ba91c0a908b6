import { fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { withLock } from '#scripts/runtime/lock.ts';

test('work of one name is done one after another', async () => {
  const name = `test ${process.pid}`;
  let inside = 0;
  let most = 0;
  const work = (): Promise<void> =>
    withLock(name, async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise(setImmediate);
      inside -= 1;
    });
  await Promise.all([work(), work(), work(), work()]);
  expect(most).toBe(1);
});

test('work that fails lets the next one in', async () => {
  const name = `failing ${process.pid}`;
  await expect(withLock(name, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock(name, async () => 'in')).toBe('in');
});

test('a killed holder lets the next one in', async () => {
  const name = `killed ${process.pid}`;
  const holder = fork(new URL('./lock-holder.ts', import.meta.url), [name]);
  await once(holder, 'message');
  const waited = withLock(name, async () => 'in');
  holder.kill('SIGKILL');
  expect(await waited).toBe('in');
});
