import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { openVirtualDisplay } from './runtime/display.ts';
import { Failure, runCommand } from './runtime/failure.ts';
import { prepare } from './runtime/prepare.ts';

/** Runs another script of ours with all that it takes to start kiosks: `with-kiosk.ts <script> [arguments]`. */
const withKiosk = async (): Promise<number> => {
  const [script, ...args] = process.argv.slice(2);
  if (script === undefined) throw new Failure('Which script?');
  await prepare({ forTests: true });
  const display = await openVirtualDisplay();
  try {
    const file = join(import.meta.dirname, `${script}.ts`);
    const child = spawn(process.execPath, [file, ...args], { stdio: 'inherit', env: display.env });
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
  } finally {
    await display.close();
  }
};

await runCommand(withKiosk);
