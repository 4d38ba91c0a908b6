import { ensureBuilt } from './runtime/build.ts';
import { runCommand } from './runtime/failure.ts';

/** `npm run central`: the central list without a kiosk; builds the live page that it serves, where that is missing. */
await runCommand(async () => {
  const serves = !process.argv
    .slice(2)
    .some((word) =>
      ['pairing-code', 'organiser-link', 'withdraw-links', 'copy', 'backup', 'erase', '--help'].includes(word),
    );
  if (serves) await ensureBuilt();
  await import('#central/main.ts');
  return process.exitCode === undefined ? 0 : Number(process.exitCode);
});
