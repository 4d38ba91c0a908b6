import { withLock } from '#scripts/runtime/lock.ts';

await withLock(process.argv[2] ?? '', () => {
  process.send?.('held');
  return new Promise<never>(() => setInterval(() => undefined, 60_000));
});
