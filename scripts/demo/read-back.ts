import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What zbarimg reads from a picture: one text for each code, none for a picture without. */
export const readCodes = async (png: Uint8Array, folder: string, name: string): Promise<readonly string[]> => {
  const file = join(folder, `${name}.png`);
  await writeFile(file, png);
  const { stdout } = await run('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file]).catch(
    (error: unknown) => {
      const nothingFound = 4;
      if (error instanceof Error && 'code' in error && error.code === nothingFound) return { stdout: '' };
      throw error;
    },
  );
  return stdout.split('\n').filter((line) => line !== '');
};
