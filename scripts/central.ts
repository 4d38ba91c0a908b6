import { builtList, ensureBuilt } from './runtime/build.ts';
import { runCommand } from './runtime/failure.ts';

/** `npm run central`: the central list without a kiosk; what it serves from is built where that is missing. */
await runCommand(async () => {
  const serves = !process.argv
    .slice(2)
    .some((word) =>
      ['pairing-code', 'organiser-link', 'withdraw-links', 'copy', 'backup', 'erase', '--help'].includes(word),
    );
  if (serves) {
    await ensureBuilt();
    await import(builtList);
  } else await import('#central/main.ts');
  return process.exitCode === undefined ? 0 : Number(process.exitCode);
});
