import { ensureBuilt } from './runtime/build.ts';
import { runCommand } from './runtime/failure.ts';

await runCommand(async () => {
  await ensureBuilt();
  return 0;
});
